package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;

/// Married, divorced, transitioned or simplified a name: papers, account and mail do not all say the
/// same.
final class NameChanged implements Life.Solo {
    @Override
    public String name() {
        return "changed-name";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        String before = dice.chance(60) ? one.given : setting.tongues().given(one.claimedCity.tongue(), dice);
        String familyBefore = setting.tongues().family(one.claimedCity.tongue(), dice);
        one.papers.nameInPaper = before + " " + familyBefore;
        one.papers.flaw = Papers.Flaw.NAME;
        if (dice.chance(60)) {
            Purse.Till till = one.purse.till(0);
            one.purse.only(new Purse.Till(till.method(), till.account(), before + " " + familyBefore, till.wallet()));
        }
        one.email = setting.registry().email(before, familyBefore, dice);
    }
}
