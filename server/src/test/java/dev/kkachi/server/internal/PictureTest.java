package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.Role;
import dev.kkachi.cases.internal.CameraNotes;
import dev.kkachi.files.Json;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What cameras write beside a picture leaves only with whoever asks for it.
class PictureTest {
    private static final String RING = "/api/v1/cases/c-a36c85ddcf";
    private static final String PLACE = "Exif\0\0 taken at 37.5665 N 126.9780 E by Vidal";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static byte[] drawn(String form) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 1_200; i++) {
            image.setRGB(i % 40, i / 40, i * 7_919);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, form, out);
        return out.toByteArray();
    }

    private static byte[] inserted(byte[] picture, int at, byte[] more) {
        ByteBuffer all = ByteBuffer.allocate(picture.length + more.length);
        return all.put(picture, 0, at)
                .put(more)
                .put(picture, at, picture.length - at)
                .array();
    }

    private static byte[] segment(int marker, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(body.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (body.length + 2))
                .put(body)
                .array();
    }

    private static byte[] chunk(String type, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer chunk = ByteBuffer.allocate(body.length + 12).putInt(body.length);
        chunk.put(type.getBytes(StandardCharsets.US_ASCII)).put(body);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, body.length + 4);
        return chunk.putInt((int) crc.getValue()).array();
    }

    private static byte[] photo() throws IOException {
        byte[] noted = inserted(drawn("jpeg"), 2, segment(0xE1, PLACE));
        byte[] commented = inserted(noted, 2, segment(0xFE, "by Vidal"));
        return inserted(commented, commented.length, "a second picture, by Vidal".getBytes(StandardCharsets.UTF_8));
    }

    private static void isTheSamePicture(byte[] with, byte[] without) throws IOException {
        BufferedImage before = ImageIO.read(new ByteArrayInputStream(with));
        BufferedImage after = ImageIO.read(new ByteArrayInputStream(without));
        int[] dots = before.getRGB(0, 0, 40, 30, null, 0, 40);
        assertThat(after.getRGB(0, 0, 40, 30, null, 0, 40)).isEqualTo(dots);
        assertThat(new String(with, StandardCharsets.ISO_8859_1)).contains("Vidal");
        assertThat(new String(without, StandardCharsets.ISO_8859_1)).doesNotContain("Vidal", "Exif", "37.5665");
    }

    @Test
    void notesGoOutOfJpegAndPngAndNoDotChanges() throws IOException {
        byte[] jpeg = photo();
        byte[] png = inserted(inserted(drawn("png"), 33, chunk("eXIf", PLACE)), 33, chunk("tEXt", "Author\0Vidal"));

        isTheSamePicture(jpeg, CameraNotes.without(jpeg));
        isTheSamePicture(png, CameraNotes.without(png));
        assertThat(CameraNotes.without(drawn("jpeg"))).isEqualTo(drawn("jpeg"));
    }

    @Test
    void notesGoOutOfWebpAndItsSizeAndFlagsSaySo() {
        byte[] image = riffChunk("VP8L", new byte[] {0x2f, 1, 2, 3, 4, 5});
        byte[] with = riff(riffChunk("VP8X", new byte[] {0x1c, 0, 0, 0, 1, 0, 0, 1, 0, 0}), image, notes("EXIF"));
        byte[] bare = riff(riffChunk("VP8X", new byte[] {0x10, 0, 0, 0, 1, 0, 0, 1, 0, 0}), image);

        assertThat(CameraNotes.without(with)).isEqualTo(bare);
        assertThat(CameraNotes.without(riff(image, notes("XMP ")))).isEqualTo(riff(image));
    }

    /// Notes of a camera, with the way up and a word of whoever took the picture.
    private static byte[] camera(ByteOrder order, int turn) {
        ByteBuffer notes = ByteBuffer.allocate(60).order(order);
        notes.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
        notes.putShort((short) 42).putInt(8).putShort((short) 2);
        notes.putShort((short) 0x010E).putShort((short) 2).putInt(6).putInt(38);
        notes.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) turn);
        notes.position(38);
        return notes.put("Vidal\0".getBytes(StandardCharsets.US_ASCII)).array();
    }

    /// Nothing but the way up, big end first.
    private static byte[] turned(int turn) {
        ByteBuffer notes = ByteBuffer.allocate(26).put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1});
        return notes.putInt(0x01120003).putInt(1).putShort((short) turn).array();
    }

    private static String marked(byte[] notes) {
        return "Exif\0\0" + new String(notes, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"true, 6", "false, 6", "true, 8"})
    void whichWayUpStaysAndNothingBesideIt(boolean big, int turn) throws IOException {
        byte[] notes = camera(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, turn);
        byte[] image = riffChunk("VP8L", new byte[] {0x2f, 1, 2, 3, 4, 5});
        byte[] noted = riffChunk("VP8X", new byte[] {0x1c, 0, 0, 0, 1, 0, 0, 1, 0, 0});
        byte[] left = riffChunk("VP8X", new byte[] {0x18, 0, 0, 0, 1, 0, 0, 1, 0, 0});

        byte[] jpeg = CameraNotes.without(inserted(drawn("jpeg"), 2, segment(0xE1, marked(notes))));
        byte[] png = CameraNotes.without(
                inserted(drawn("png"), 33, chunk("eXIf", new String(notes, StandardCharsets.UTF_8))));
        byte[] webp = CameraNotes.without(riff(noted, image, riffChunk("EXIF", notes)));

        assertThat(jpeg).isEqualTo(inserted(drawn("jpeg"), 2, segment(0xE1, marked(turned(turn)))));
        assertThat(png)
                .isEqualTo(inserted(drawn("png"), 33, chunk("eXIf", new String(turned(turn), StandardCharsets.UTF_8))));
        assertThat(webp).isEqualTo(riff(left, image, riffChunk("EXIF", turned(turn))));
        assertThat(CameraNotes.without(jpeg)).isSameAs(jpeg);
        assertThat(CameraNotes.without(png)).isSameAs(png);
        assertThat(CameraNotes.without(webp)).isEqualTo(webp);
    }

    @Test
    void aPictureThatStandsAsItsDotsDoKeepsNothing() throws IOException {
        byte[] upright = inserted(drawn("jpeg"), 2, segment(0xE1, marked(camera(ByteOrder.BIG_ENDIAN, 1))));
        byte[] wrong = inserted(drawn("jpeg"), 2, segment(0xE1, marked(camera(ByteOrder.BIG_ENDIAN, 9))));

        assertThat(CameraNotes.without(upright)).isEqualTo(drawn("jpeg"));
        assertThat(CameraNotes.without(wrong)).isEqualTo(drawn("jpeg"));
    }

    private static byte[] notes(String type) {
        return riffChunk(type, PLACE.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] riffChunk(String type, byte[] body) {
        ByteBuffer chunk =
                ByteBuffer.allocate(8 + body.length + (body.length & 1)).order(ByteOrder.LITTLE_ENDIAN);
        return chunk.put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(body.length)
                .put(body)
                .array();
    }

    private static byte[] riff(byte[]... chunks) {
        int size = Arrays.stream(chunks).mapToInt(chunk -> chunk.length).sum();
        ByteBuffer all = ByteBuffer.allocate(12 + size).order(ByteOrder.LITTLE_ENDIAN);
        all.put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(size + 4)
                .put("WEBP".getBytes(StandardCharsets.US_ASCII));
        Arrays.stream(chunks).forEach(all::put);
        return all.array();
    }

    /// Evidence that is cut or made to trip a reader is handed out as it came.
    @Test
    void noBytesTripTheReader() throws IOException {
        for (byte[] whole : new byte[][] {photo(), drawn("png"), riff(notes("EXIF"))}) {
            for (int length = 0; length < whole.length; length += 3) {
                byte[] cut = Arrays.copyOf(whole, length);
                byte[] bent = whole.clone();
                bent[length] ^= (byte) 0xFF;

                assertThat(CameraNotes.without(cut).length).isLessThanOrEqualTo(length);
                assertThat(CameraNotes.without(bent).length).isLessThanOrEqualTo(whole.length);
            }
        }
    }

    @Test
    void whoSavesAPictureGetsNoNotesUnlessTheyAskAndWhoMaySeeNoPersonalDataGetsNoFile()
            throws IOException, InterruptedException {
        try (ApiTown town = new ApiTown(folder);
                HttpClient client = HttpClient.newHttpClient()) {
            town.town.fill();
            String ara = town.key("ara", Role.ANALYST);
            byte[] photo = photo();
            HttpRequest.Builder adding = HttpRequest.newBuilder(
                            URI.create(town.address() + RING + "/attachments?name=desk.jpg"))
                    .headers("Authorization", "Bearer " + ara, "If-Match", "\"1\"", "Content-Type", "image/jpeg");
            client.send(
                    adding.POST(HttpRequest.BodyPublishers.ofByteArray(photo)).build(),
                    HttpResponse.BodyHandlers.discarding());
            Json.Obj added = Matching.objects(ApiTown.json(town.get(ara, RING)), "attachments")
                    .getFirst();
            String path = RING + "/attachments/" + added.text("id");

            byte[] saved = bytes(client, town, ara, path);
            byte[] original = bytes(client, town, ara, path + "?original=true");
            int reader = town.get(town.key("rod", Role.READ_ONLY), path).statusCode();
            int auditor = town.get(town.key("aud", Role.AUDITOR), path).statusCode();

            isTheSamePicture(photo, saved);
            assertThat(original).isEqualTo(photo);
            assertThat(reader).isEqualTo(403);
            assertThat(auditor).isEqualTo(403);
            assertThat(town.get(ara, RING).body())
                    .contains("without notes of a camera")
                    .contains(added.text("sha256"));
        }
    }

    private static byte[] bytes(HttpClient client, ApiTown town, String key, String path)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(town.address() + path))
                .header("Authorization", "Bearer " + key)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }
}
