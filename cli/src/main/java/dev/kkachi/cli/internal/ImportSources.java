package dev.kkachi.cli.internal;

import dev.kkachi.chains.ChainFile;
import dev.kkachi.chains.ChainFiles;
import dev.kkachi.chains.ChainNode;
import dev.kkachi.chains.ImportOptions;
import dev.kkachi.chains.NodeAddress;
import dev.kkachi.model.Chain;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The files and nodes that an import reads, and how many files it passed over.
final class ImportSources {
    private final Call call;
    private final ChainFiles formats;
    private final List<ChainFile> files = new ArrayList<>();
    private final List<ChainNode> nodes = new ArrayList<>();
    private int unused;

    private ImportSources(Call call, ImportOptions options) {
        this.call = call;
        formats = ChainFiles.of(options);
    }

    /// Recognises all files before the first is read; those that explain others come first.
    ///
    /// @throws KkachiException if something that was named is not there or in no known format, or
    ///     nothing is left
    static ImportSources of(Call call) throws IOException {
        ImportOptions options =
                new ImportOptions(call.find(LedgerAtHand.CHAIN, Chain.class), call.find(LedgerAtHand.ASSET));
        ImportSources sources = new ImportSources(call, options);
        NodesAtHand nodes = NodesAtHand.of(call);
        for (String argument : call.arguments()) {
            if (NodeAddress.isMeant(argument)) {
                sources.nodes.add(nodes.open(argument, options));
            } else {
                sources.add(Call.existing(Call.path(argument)));
            }
        }
        if (sources.files.isEmpty() && sources.nodes.isEmpty()) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    "None of " + Progress.counted(sources.unused, "file") + " is in a format that is known here.\n"
                            + "Maybe 'kkachi ledger import --help' names one that you can get.");
        }
        sources.files.sort(Comparator.comparing(file -> !file.isReference()));
        return sources;
    }

    private void add(Path given) throws IOException {
        if (!Files.isDirectory(given)) {
            files.add(formats.open(given));
            return;
        }
        try (Stream<Path> all = Files.walk(given)) {
            for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
                addIfKnown(path);
            }
        }
    }

    /// A folder may hold files of other kinds, or torn ones: they are named and passed over. A file
    /// that was named itself is refused.
    private void addIfKnown(Path path) throws IOException {
        try {
            files.add(formats.open(path));
        } catch (KkachiException e) {
            if (e.code() != KkachiException.Code.BAD_INPUT) {
                throw e;
            }
            passOver(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private void passOver(String why) {
        unused++;
        if (!call.quiet()) {
            call.around().err().println("kkachi: not used: " + Columns.printable(why));
        }
    }

    /// Returns the files, in the order in which they are to be read.
    List<ChainFile> files() {
        return files;
    }

    /// Returns the nodes, which are to be asked after the files were read.
    List<ChainNode> nodes() {
        return nodes;
    }

    /// Returns how many files of the folders are not used.
    int unused() {
        return unused;
    }
}
