package dev.kkachi.cli.internal;

import dev.kkachi.copies.PictureCopies;
import dev.kkachi.copies.PictureCopy;
import dev.kkachi.copies.PictureReport;
import dev.kkachi.copies.TextCopies;
import dev.kkachi.copies.TextReport;
import dev.kkachi.copies.TextSettings;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `kkachi copies FILE|FOLDER...`: which texts were copied from one another and which pictures are one.
final class CopiesCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Find texts (plain, Markdown, HTML) of which passages were copied, and pictures (JPEG, PNG,",
                        "GIF, BMP) that are views of one. Files are recognised by content. What many hold is a form",
                        "and counts for nothing. Ends with 1 if something was found.");
        spec.addOption(OptionSpec.builder(ScreenOptions.THRESHOLD)
                .paramLabel("SHARE")
                .type(Double.class)
                .converters(Numbers::score)
                .description(
                        "Part of the shorter text that must be copied (default: " + TextSettings.PASSAGES.share(),
                        "or one passage of " + TextSettings.PASSAGES.passage() + " words that is no form).")
                .build());
        spec.addOption(
                ScreenOptions.why("NAME", "Show what two of the files share, side by side, however little it is."));
        spec.addOption(ScreenOptions.out());
        spec.addPositional(Positionals.required("1..*", "FILE", "Files, and folders with all that is below them."));
        return spec;
    }

    @Override
    public boolean sharesWork() {
        return true;
    }

    @Override
    public int run(Call call) throws IOException, InterruptedException {
        List<Path> paths = CopiesFiles.find(call.arguments());
        Progress progress = Progress.start(call);
        Utf8Buffer out = new Utf8Buffer();
        int exit;
        try {
            progress.stage("reading " + Progress.counted(paths.size(), "file"));
            CopiesFiles files = Threads.within(call.threads(), () -> CopiesFiles.read(paths));
            progress.stage("comparing");
            List<?> why = call.find(ScreenOptions.WHY, List.class);
            exit = why == null
                    ? all(call, files, out)
                    : one(call, files, List.of(why.get(0).toString(), why.get(1).toString()), out);
        } finally {
            progress.finish();
        }
        Output.print(call.around(), call.findPath(ScreenOptions.OUT), out);
        return exit;
    }

    private static int all(Call call, CopiesFiles files, Utf8Buffer out) throws InterruptedException {
        double share = call.number(ScreenOptions.THRESHOLD, TextSettings.PASSAGES.share());
        TextSettings settings = TextSettings.PASSAGES.withShare(share);
        TextReport texts = Threads.within(call.threads(), () -> TextCopies.find(files.source(), settings));
        PictureReport pictures = Threads.within(call.threads(), () -> PictureCopies.find(files.prints()));
        CopiesForm.render(call, files, new CopiesForm.Found(texts, pictures), out);
        boolean isNothing = texts.copies().isEmpty()
                && texts.same().isEmpty()
                && pictures.copies().isEmpty()
                && pictures.crowds().isEmpty();
        return isNothing ? Exit.DONE : Exit.NEEDS_A_PERSON;
    }

    private static int one(Call call, CopiesFiles files, List<String> names, Utf8Buffer out)
            throws InterruptedException {
        int a = files.findText(names.get(0));
        int b = files.findText(names.get(1));
        int pictureA = files.findPicture(names.get(0));
        int pictureB = files.findPicture(names.get(1));
        if (a >= 0 && b >= 0 && a != b) {
            int first = Math.min(a, b);
            int second = Math.max(a, b);
            TextReport report = Threads.within(call.threads(), () -> TextCopies.explain(files.source(), first, second));
            CopiesWhy.over(call, files, out).texts(report, List.of(first, second));
        } else if (pictureA >= 0 && pictureB >= 0 && pictureA != pictureB) {
            PictureCopy copy = PictureCopies.explain(
                    files.prints().get(pictureA), files.prints().get(pictureB));
            CopiesWhy.over(call, files, out).pictures(names, copy);
        } else {
            throw new KkachiException(KkachiException.Code.BAD_INPUT, CopiesPair.refusal(files, names));
        }
        return Exit.DONE;
    }
}
