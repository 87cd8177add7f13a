package dev.kkachi.pages;

import dev.kkachi.cases.CaseRow;
import dev.kkachi.pages.internal.DeskMaker;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One side of a case.
public sealed interface CaseSide {
    /// Returns how an address calls it.
    String key();

    /// A piece of evidence as it is read.
    ///
    /// @param claim a sentence
    /// @param source where to check it
    /// @param when when it happened, in UTC; empty where nobody says
    record Claim(String claim, String source, String when) {}

    /// Why the case is what it looks like, and what speaks against it.
    ///
    /// @param findings the weightiest first
    /// @param checks what to check next
    /// @param innocent what would explain it innocently
    /// @param notes what was said
    /// @param attachments what was added
    record Evidence(
            List<Weighed> findings,
            List<String> checks,
            List<String> innocent,
            List<Said> notes,
            List<Added> attachments)
            implements CaseSide {
        public Evidence {
            findings = List.copyOf(findings);
            checks = List.copyOf(checks);
            innocent = List.copyOf(innocent);
            notes = List.copyOf(notes);
            attachments = List.copyOf(attachments);
        }

        @Override
        public String key() {
            return "evidence";
        }
    }

    /// A finding and its bar in the sum.
    ///
    /// @param indicator the rule
    /// @param category its family
    /// @param summary a sentence
    /// @param bits its weight, as it is read
    /// @param weight its weight
    /// @param bar where its bar begins and ends, in thousandths of the width
    /// @param claims its evidence
    /// @param moreClaims how many were left out
    /// @param innocent what would explain it
    /// @param published the public document that names the sign
    record Weighed(
            String indicator,
            String category,
            String summary,
            String bits,
            double weight,
            Bar bar,
            List<Claim> claims,
            int moreClaims,
            List<String> innocent,
            List<Links.Piece> published) {
        public Weighed {
            claims = List.copyOf(claims);
            innocent = List.copyOf(innocent);
            published = List.copyOf(published);
        }

        /// Says whether it speaks for the person.
        public boolean clears() {
            return weight < 0;
        }
    }

    /// A bar between two points.
    ///
    /// @param from in thousandths
    /// @param width in thousandths
    record Bar(int from, int width) {}

    /// Words that somebody added.
    ///
    /// @param who whose words
    /// @param when when
    /// @param answer whether it is the answer of the person concerned
    /// @param text the words
    record Said(String who, String when, boolean answer, String text) {}

    /// A file that was added.
    ///
    /// @param id its id
    /// @param name how it is called
    /// @param size how large it is
    /// @param sha256 the hash of its bytes
    /// @param picture whether it is said to be a picture
    record Added(String id, String name, String size, String sha256, boolean picture) {}

    /// What happened when.
    ///
    /// @param lanes who or what it happened to
    /// @param chosen the lane that is shown alone; empty for all
    /// @param stretches the moments, with the silences between them
    /// @param undated how much of the evidence has no time
    /// @param later how many later moments were left out
    record Timeline(List<Lane> lanes, String chosen, List<Stretch> stretches, int undated, int later)
            implements CaseSide {
        public Timeline {
            lanes = List.copyOf(lanes);
            stretches = List.copyOf(stretches);
        }

        @Override
        public String key() {
            return "timeline";
        }
    }

    /// Somebody or something that things happened to.
    ///
    /// @param name how it is called
    /// @param number its place, from 1
    /// @param count how many moments it has
    /// @param called the name of the person; empty where that is not known
    record Lane(String name, int number, int count, String called) {}

    /// A month of moments.
    ///
    /// @param month how it is called
    /// @param gap the silence before it; empty where there is none
    /// @param moments what happened
    /// @param open whether they are shown before somebody asks for them
    record Stretch(String month, String gap, List<Moment> moments, boolean open) {
        public Stretch {
            moments = List.copyOf(moments);
        }
    }

    /// Something that happened.
    ///
    /// @param iso the moment as machines read it
    /// @param day the day
    /// @param time the time in UTC
    /// @param lane its lane
    /// @param icon what kind of thing
    /// @param claim a sentence
    /// @param source where to check it
    record Moment(String iso, String day, String time, Lane lane, String icon, String claim, String source) {}

    /// Who shares what.
    ///
    /// @param json the graph as the script reads it
    /// @param nodes everybody and everything in it
    /// @param ties what ties them
    /// @param hidden how many were left out, the weakest first
    /// @param expandable whose other cases can be shown
    /// @param expanded whose other cases are shown; empty where nobody's are
    record Network(String json, List<Node> nodes, List<Tie> ties, int hidden, List<Option> expandable, String expanded)
            implements CaseSide {
        public Network {
            expandable = List.copyOf(expandable);
            nodes = List.copyOf(nodes);
            ties = List.copyOf(ties);
        }

        @Override
        public String key() {
            return "network";
        }
    }

    /// The other cases of somebody, which were asked for.
    ///
    /// @param key whose, as an address calls them; empty where nobody's were asked for
    /// @param cases the cases
    /// @param names how those are called whom they concern
    record Further(String key, List<CaseRow> cases, Masking.Names names) {
        /// Nothing more was asked for.
        public static final Further NONE = new Further("", List.of(), Masking.Names.NONE);

        public Further {
            cases = List.copyOf(cases);
        }
    }

    /// A person or thing in the graph.
    ///
    /// @param id its id
    /// @param kind of what kind
    /// @param label how it is called
    /// @param ties how many ties it has
    record Node(String id, String kind, String label, int ties) {}

    /// A tie between two nodes.
    ///
    /// @param from one, as it is called
    /// @param to the other, as it is called
    /// @param reason why
    /// @param bits what it weighs
    /// @param source where to check it
    record Tie(String from, String to, String reason, String bits, String source) {}

    /// Where money went.
    ///
    /// @param flows one drawing for each asset
    /// @param transfers every movement
    /// @param unread how many movements state no amount
    record Money(List<Flow> flows, List<Transfer> transfers, int unread) implements CaseSide {
        public Money {
            flows = List.copyOf(flows);
            transfers = List.copyOf(transfers);
        }

        @Override
        public String key() {
            return "money";
        }
    }

    /// The movements of one asset, drawn.
    ///
    /// @param asset which
    /// @param width of the drawing
    /// @param height of the drawing
    /// @param boxes who sent and got
    /// @param ribbons what went
    /// @param sums that both sides of it are equal
    record Flow(String asset, int width, int height, List<Box> boxes, List<Ribbon> ribbons, Sums sums) {
        public Flow {
            boxes = List.copyOf(boxes);
            ribbons = List.copyOf(ribbons);
        }
    }

    /// What went in and what came of it: the first two are as much as the last two.
    ///
    /// @param left what left those who got nothing here
    /// @param added what others sent on beyond what they got here; empty where that is nothing
    /// @param reached what reached those who sent nothing on
    /// @param stayed what stayed on the way; empty where that is nothing
    /// @param agree whether both sides are equal
    record Sums(String left, String added, String reached, String stayed, boolean agree) {}

    /// A sender or receiver in a drawing.
    ///
    /// @param label how it is called
    /// @param full its whole name
    /// @param amount what went through it
    /// @param rect where it stands: left, top, width, height
    /// @param right whether its label stands to the left of it
    /// @param listed whether a sanctions list has it
    record Box(String label, String full, String amount, List<Integer> rect, boolean right, boolean listed) {}

    /// What went from one to another.
    ///
    /// @param path the outline
    /// @param title what it is, in words
    record Ribbon(String path, String title) {}

    /// One movement.
    ///
    /// @param when when
    /// @param from who sent it
    /// @param to who got it
    /// @param amount how much of what
    /// @param source where to check it
    record Transfer(String when, String from, String to, String amount, String source) {}

    /// A person beside a listed party.
    ///
    /// @param matches one for each party
    /// @param rules what a decision may be
    /// @param reached the listed parties whom money of the case reached, whom nobody is said to be
    record Match(List<Pair> matches, Choice rules, List<String> reached) implements CaseSide {
        public Match {
            matches = List.copyOf(matches);
            reached = List.copyOf(reached);
        }

        @Override
        public String key() {
            return "match";
        }
    }

    /// A person and a party that may be the same.
    ///
    /// @param summary a sentence
    /// @param bits what it weighs
    /// @param ours who they are here
    /// @param theirs who the list has
    /// @param fields what was compared, contradictions first
    /// @param listings where the party is listed
    record Pair(String summary, String bits, String ours, String theirs, List<Field> fields, List<Claim> listings) {
        public Pair {
            fields = List.copyOf(fields);
            listings = List.copyOf(listings);
        }
    }

    /// One field of both sides.
    ///
    /// @param name how it is called
    /// @param ours what the organisation has; empty where nothing
    /// @param theirs what the list has; empty where nothing
    /// @param verdict `same`, `close`, `differs` or `missing`
    /// @param detail why
    record Field(String name, String ours, String theirs, String verdict, String detail) {}

    /// What somebody may decide.
    ///
    /// @param outcomes what it may turn out to be
    /// @param reasons the reasons of each, by outcome
    /// @param clearsMax the last day until which it may be cleared
    /// @param clearsMin the first
    record Choice(List<Option> outcomes, Map<String, List<Option>> reasons, String clearsMin, String clearsMax) {
        public Choice {
            outcomes = List.copyOf(outcomes);
            reasons = Map.copyOf(reasons);
        }
    }

    /// Something to choose.
    ///
    /// @param value how a form calls it
    /// @param label how it is read
    /// @param hint what else to know
    record Option(String value, String label, String hint) {}

    /// How it was, or is to be, decided.
    ///
    /// @param choice what may be proposed; nothing where nothing may
    /// @param pending what waits for approval; nothing where nothing does
    /// @param past what was decided
    /// @param history everything that was done, the latest first
    /// @param looks who looked and when, the latest first
    /// @param editions the lists that it rests on
    /// @param evidence how many findings
    record Decision(
            @Nullable Choice choice,
            @Nullable Ruling pending,
            List<Ruling> past,
            List<Event> history,
            List<Event> looks,
            List<String> editions,
            int evidence)
            implements CaseSide {
        public Decision {
            past = List.copyOf(past);
            history = List.copyOf(history);
            looks = List.copyOf(looks);
            editions = List.copyOf(editions);
        }

        @Override
        public String key() {
            return "decision";
        }
    }

    /// What is done with the case beside deciding it.
    ///
    /// @param due the day it is due, as `2026-03-02`; empty where that has passed
    /// @param priorities how soon it can want somebody, the present one first
    /// @param parts the cases that became part of it
    /// @param whose in whose hands it can be laid
    record Desk(String due, List<Option> priorities, List<String> parts, DeskMaker.Hands whose) implements CaseSide {
        public Desk {
            priorities = List.copyOf(priorities);
            parts = List.copyOf(parts);
        }

        @Override
        public String key() {
            return "desk";
        }
    }

    /// Something that happened to the case.
    ///
    /// @param leaf its place in the audit log
    /// @param what what it was
    /// @param who who did it
    /// @param when when
    /// @param details what else is known of it, a line each, some of which lead somewhere here
    record Event(long leaf, String what, String who, String when, List<List<Links.Piece>> details) {
        public Event {
            details = List.copyOf(details);
        }
    }
}
