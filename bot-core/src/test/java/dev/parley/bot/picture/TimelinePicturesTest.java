package dev.parley.bot.picture;

import static dev.parley.bot.picture.Timelines.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.bot.Timeline;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelinePicturesTest {

  private static final Timeline BRIDGE =
      Timelines.of(day("2024-05-14", "The bridge was closed."), day("2024-05-20", "It opened."));

  private final TimelinePictures pictures = new TimelinePictures();

  @Test
  void aPictureIsAPngThatChatsTake() throws IOException {
    Picture picture = painted(BRIDGE);

    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
    assertThat(image.getWidth()).isEqualTo(picture.width()).isEqualTo(1_080);
    assertThat(image.getHeight()).isEqualTo(picture.height()).isBetween(500, 1_750);
    assertThat(picture.png().length).isLessThan(1_000_000);
    assertThat(picture.title()).isEqualTo("Timeline of 2 events, 14 May 2024 to 20 May 2024");
    assertThat(image.getRGB(1, 1)).isEqualTo(0xFFFFFFFF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Президенты говорили по телефону.",
        "اجتمع الدبلوماسيون في إسطنبول.",
        "两国外交官在伊斯坦布尔会晤。",
        "Rockets 🚀🚀 and a family 👨‍👩‍👧.",
        "\u0000\uD800 \u202E\uFFFF",
      })
  void everyTextGivesAPicture(String text) {
    assertThat(painted(Timelines.filtered(text, day("2024-05-14", text))).png()).isNotEmpty();
  }

  @Test
  void theLongestTimelineGivesAPictureOfBoundedSize() {
    String text = "The council voted to close the bridge for repairs until spring. ".repeat(2_000);
    Timeline.Row[] rows =
        IntStream.range(0, 500).mapToObj(i -> day("2024-05-14", text)).toArray(Timeline.Row[]::new);

    Picture picture = painted(Timelines.filtered(text, rows));

    assertThat(picture.height()).isLessThanOrEqualTo(1_750);
    assertThat(picture.png().length).isLessThan(1_000_000);
  }

  @Test
  void theSameTimelineIsPaintedOnce() {
    AtomicInteger painted = new AtomicInteger();
    TimelinePictures counted =
        new TimelinePictures(
            timeline -> {
              painted.incrementAndGet();
              return picture();
            });

    counted.of(BRIDGE).join();
    counted.of(new Timeline(BRIDGE.rows(), List.of(), BRIDGE.filter())).join();

    assertThat(painted).hasValue(1);
  }

  @Test
  void theSamePictureHasTheSameTagAndAnotherOneAnother() {
    assertThat(new TimelinePictures().of(BRIDGE).join()).isEqualTo(pictures.of(BRIDGE).join());
    assertThat(painted(Timelines.of(day("2024-05-14", "No."))).tag())
        .isNotEqualTo(painted(BRIDGE).tag());
  }

  @Test
  void anEmptyTimelineHasNoPicture() {
    assertThat(pictures.of(Timelines.of()).join()).isEmpty();
  }

  @Test
  void aPictureThatCannotBePaintedIsNoneAndTriedAgain() {
    AtomicInteger tried = new AtomicInteger();
    TimelinePictures failing =
        new TimelinePictures(
            timeline -> {
              tried.incrementAndGet();
              throw new NoClassDefFoundError("sun.awt");
            });

    assertThat(failing.of(BRIDGE).join()).isEmpty();
    await()
        .untilAsserted(
            () -> {
              assertThat(failing.of(BRIDGE).join()).isEmpty();
              assertThat(tried).hasValueGreaterThan(1);
            });
  }

  @Test
  void aRushOfTimelinesGoesWithoutPicturesRatherThanWait() {
    CountDownLatch painting = new CountDownLatch(1);
    TimelinePictures slow = new TimelinePictures(timeline -> waiting(painting));

    List<CompletableFuture<Optional<Picture>>> asked =
        IntStream.range(0, 60)
            .mapToObj(i -> slow.of(Timelines.of(day("2024-05-14", "Event " + i))))
            .toList();
    long none = asked.stream().filter(CompletableFuture::isDone).count();
    painting.countDown();

    assertThat(none).isBetween(20L, 40L);
    assertThat(asked.get(0).join()).isPresent();
    assertThat(asked.get(59).join()).isEmpty();
  }

  @Test
  void aMachineWithoutAnyFontDrawsWithOurs(@TempDir Path folder) throws Exception {
    Path none = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
    Path drawn = folder.resolve("drawn.png");
    ProcessBuilder process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                DrawingProcess.class.getName(),
                drawn.toString())
            .inheritIO();
    process.environment().put("FONTCONFIG_FILE", none.toString());

    assertThat(process.start().waitFor()).isZero();

    assertThat(ImageIO.read(drawn.toFile()).getWidth()).isEqualTo(1_080);
  }

  private Picture painted(Timeline timeline) {
    return pictures.of(timeline).join().orElseThrow();
  }

  private static Picture picture() {
    return new Picture(new byte[] {1}, 1, 1, "title", "tag");
  }

  private static Picture waiting(CountDownLatch painting) {
    try {
      painting.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return picture();
  }
}
