package dev.kkachi.cli.internal;

import dev.kkachi.copies.PictureLimits;
import dev.kkachi.copies.PicturePrint;
import dev.kkachi.copies.PictureReader;
import dev.kkachi.copies.PictureReading;
import dev.kkachi.copies.PlainText;
import dev.kkachi.copies.spi.TextSource;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The texts and pictures among the files of a call, recognised by content. Whatever is neither is named, with the
/// reason.
final class CopiesFiles {
    private static final PictureLimits LIMITS = PictureLimits.STANDARD;
    private static final PictureReader PICTURES = PictureReader.within(LIMITS);

    private final List<Path> textFiles = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Path> pictureFiles = new ArrayList<>();
    private final List<PicturePrint> prints = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Map<Integer, int[]> lineStarts = new HashMap<>();

    private CopiesFiles() {}

    /// A file that is not compared.
    record Unread(Path file, String why) {}

    /// What a file turned out to be.
    private sealed interface Content {
        record Text(String text) implements Content {}

        record Picture(PicturePrint print) implements Content {}

        record Other(String why) implements Content {}
    }

    /// Finds the files that `arguments` name: files, and all regular files below folders, in order. Links within
    /// folders are not followed.
    ///
    /// @throws KkachiException if one of them is not there
    static List<Path> find(List<String> arguments) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String argument : arguments) {
            Path given = Call.existing(Call.path(argument));
            if (!Files.isDirectory(given)) {
                files.add(given);
                continue;
            }
            try (Stream<Path> all = Files.walk(given)) {
                all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files.stream().distinct().toList();
    }

    /// Reads `files`, in parallel.
    static CopiesFiles read(List<Path> files) {
        CopiesFiles read = new CopiesFiles();
        List<Content> contents =
                files.parallelStream().map(CopiesFiles::content).toList();
        for (int i = 0; i < contents.size(); i++) {
            switch (contents.get(i)) {
                case Content.Text(String text) -> {
                    read.textFiles.add(files.get(i));
                    read.texts.add(text);
                }
                case Content.Picture(PicturePrint print) -> {
                    read.pictureFiles.add(files.get(i));
                    read.prints.add(print);
                }
                case Content.Other(String why) -> read.unread.add(new Unread(files.get(i), why));
            }
        }
        return read;
    }

    private static Content content(Path file) {
        try {
            long size = Files.size(file);
            if (size > LIMITS.bytesMax()) {
                return new Content.Other("It has " + size + " bytes; at most " + LIMITS.bytesMax() + " are read.");
            }
            byte[] bytes = Files.readAllBytes(file);
            if (PictureReader.isPicture(bytes)) {
                return switch (PICTURES.read(bytes)) {
                    case PictureReading.Seen seen -> new Content.Picture(seen.print());
                    case PictureReading.Plain(String why) -> new Content.Other(why);
                    case PictureReading.Refused(String why) -> new Content.Other(why);
                };
            }
            String text = PlainText.find(bytes);
            return text == null
                    ? new Content.Other("It is neither text nor a JPEG, PNG, GIF or BMP.")
                    : new Content.Text(text);
        } catch (IOException e) {
            return new Content.Other("It cannot be read: " + Failures.reason(e) + ".");
        }
    }

    /// Returns the texts.
    TextSource source() {
        return new TextSource() {
            @Override
            public int size() {
                return texts.size();
            }

            @Override
            public String id(int number) {
                return textFiles.get(number).toString();
            }

            @Override
            public String text(int number) {
                return texts.get(number);
            }
        };
    }

    String text(int number) {
        return texts.get(number);
    }

    String textFile(int number) {
        return textFiles.get(number).toString();
    }

    /// Returns the file of text `number` without its folder.
    String textName(int number) {
        return String.valueOf(textFiles.get(number).getFileName());
    }

    String pictureFile(int number) {
        return pictureFiles.get(number).toString();
    }

    List<PicturePrint> prints() {
        return prints;
    }

    int textCount() {
        return texts.size();
    }

    List<Unread> unread() {
        return unread;
    }

    /// Returns the number of the text that `name` means, or -1.
    int findText(String name) {
        return find(textFiles, name);
    }

    /// Returns the number of the picture that `name` means, or -1.
    int findPicture(String name) {
        return find(pictureFiles, name);
    }

    /// Finds the file that `name` means among those that are not compared.
    @Nullable Unread findUnread(String name) {
        int found = find(unread.stream().map(Unread::file).toList(), name);
        return found < 0 ? null : unread.get(found);
    }

    /// A file is meant by its path as it is printed, or by the end of it where that is enough.
    private static int find(List<Path> files, String name) {
        int found = -1;
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).toString().equals(name)) {
                return i;
            }
            if (files.get(i).endsWith(Call.path(name))) {
                if (found >= 0) {
                    throw new KkachiException(
                            KkachiException.Code.BAD_INPUT,
                            "'" + name + "' may be " + files.get(found) + " or " + files.get(i)
                                    + ".\nMaybe write more of the path.");
                }
                found = i;
            }
        }
        return found;
    }

    /// Returns the line of text `number` in which character `at` stands, from 1.
    int line(int number, int at) {
        int place = Arrays.binarySearch(lineStarts.computeIfAbsent(number, this::lineStarts), at);
        return place >= 0 ? place + 1 : -place - 1;
    }

    private int[] lineStarts(int number) {
        String text = texts.get(number);
        return IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }
}
