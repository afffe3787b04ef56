package dev.parley.bot.journal;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.parley.bot.journal.Entry.Rated;
import dev.parley.bot.journal.Entry.Unanswered;
import dev.parley.bot.journal.Entry.Unsure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalTest {

  private static final int LARGE = 1 << 20;
  private static final Instant NOON = Instant.parse("2025-04-10T12:00:00Z");

  private final AtomicLong seconds = new AtomicLong();
  private Path folder;

  @BeforeEach
  @BeforeTry
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory("journal").resolve("data");
  }

  @AfterEach
  @AfterTry
  void deleteFolder() throws IOException {
    if (Files.exists(folder)) {
      for (Path file : files()) {
        Files.delete(file);
      }
      Files.delete(folder);
    }
    Files.delete(folder.getParent());
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** Each entry a second after the one before. */
  private Journal journal(int mostBytes) {
    return new Journal(folder, mostBytes, () -> NOON.plusSeconds(seconds.getAndIncrement()));
  }

  private List<String> questions() throws IOException {
    return new Journal(folder).newestFirst().stream().map(Entry::question).toList();
  }

  private Path file() {
    return folder.resolve("feedback.jsonl");
  }

  @Test
  void whatIsKeptIsReadNewestFirst() throws IOException {
    assertThat(questions()).isEmpty();
    journal(LARGE).unanswered("telegram", "Who paid?", 0.12);
    journal(LARGE).rated("slack", "T1 C1 17.2", "T1 U7", "Who met?", Rating.BAD);

    List<Entry> entries = new Journal(folder).newestFirst();
    Rated rated = (Rated) entries.get(0);
    assertThat(entries)
        .containsExactly(
            new Rated(
                NOON.plusSeconds(1),
                "slack",
                "Who met?",
                Rating.BAD,
                rated.answer(),
                rated.person()),
            new Unanswered(NOON, "telegram", "Who paid?", 0.12));
  }

  @Test
  void whatStandsInTheFileIsStableAndNamesNobody() throws IOException {
    journal(LARGE).unanswered("telegram", "Who \"paid\"?", 0.5);
    journal(LARGE).rated("slack", "T1 C1 17.2", "T1 U7", "Who met?", Rating.GOOD);
    List<String> lines = Files.readAllLines(file()).stream().filter(l -> !l.isBlank()).toList();
    assertThat(lines.get(0))
        .isEqualTo(
            "{\"kind\":\"unanswered\",\"at\":\"2025-04-10T12:00:00Z\",\"channel\":\"telegram\","
                + "\"question\":\"Who \\\"paid\\\"?\",\"confidence\":0.5}");
    assertThat(lines.get(1))
        .matches(
            "\\{\"kind\":\"rating\",\"at\":\"2025-04-10T12:00:01Z\",\"channel\":\"slack\","
                + "\"question\":\"Who met\\?\",\"rating\":\"good\",\"answer\":\"[\\w-]{12}\","
                + "\"person\":\"[\\w-]{12}\"}")
        .doesNotContain("U7", "C1", "17.2");
  }

  @Test
  void whatWasNotSurelyAnsweredIsToldFromWhatWasNotAnswered() throws IOException {
    journal(LARGE).unsure("web", "Visas?", 0.4);
    assertThat(Files.readString(file()))
        .contains(
            "{\"kind\":\"unsure\",\"at\":\"2025-04-10T12:00:00Z\",\"channel\":\"web\","
                + "\"question\":\"Visas?\",\"confidence\":0.4}");
    assertThat(new Journal(folder).newestFirst())
        .containsExactly(new Unsure(NOON, "web", "Visas?", 0.4));
  }

  @Test
  void aPersonIsAnotherOneAtEveryAnswerAndInEveryFolder() throws IOException {
    journal(LARGE).rated("slack", "1", "Ann", "Who?", Rating.GOOD);
    journal(LARGE).rated("slack", "2", "Ann", "Who?", Rating.GOOD);
    Path first = folder;
    folder = first.resolveSibling("other");
    journal(LARGE).rated("slack", "1", "Ann", "Who?", Rating.GOOD);
    List<Entry> other = new Journal(folder).newestFirst();
    deleteQuietly(folder);
    folder = first;

    assertThat(new Journal(folder).newestFirst())
        .extracting(entry -> ((Rated) entry).person())
        .doesNotHaveDuplicates()
        .doesNotContain(((Rated) other.get(0)).person());
  }

  private static void deleteQuietly(Path folder) throws IOException {
    for (String name : List.of("feedback.jsonl", "feedback.key")) {
      Files.delete(folder.resolve(name));
    }
    Files.delete(folder);
  }

  @Test
  void ofAPersonsRatingsOfAnAnswerTheLastIsShown() throws IOException {
    journal(LARGE).rated("slack", "1", "Ann", "Who?", Rating.GOOD);
    journal(LARGE).rated("slack", "1", "Ben", "Who?", Rating.GOOD);
    journal(LARGE).rated("slack", "1", "Ann", "Who?", Rating.BAD);
    assertThat(new Journal(folder).newestFirst())
        .extracting(entry -> ((Rated) entry).rating())
        .containsExactly(Rating.BAD, Rating.GOOD);
  }

  @Test
  void itsSizeIsBoundedAndTheOldestGoFirst() throws IOException {
    Journal journal = journal(2_000);
    for (int i = 0; i < 200; i++) {
      journal.unanswered("telegram", "Question " + i, 0);
    }
    long size = 0;
    for (Path file : files()) {
      size += Files.size(file);
    }
    assertThat(size).isBetween(2_000L, 4_100L);
    List<String> kept = questions();
    assertThat(kept).hasSizeGreaterThan(15).startsWith("Question 199", "Question 198");
    assertThat(kept)
        .isEqualTo(IntStream.range(0, kept.size()).mapToObj(i -> "Question " + (199 - i)).toList());
  }

  @Test
  void manyMayWriteAtOnceAndAlsoTurnTheFileOver() {
    List<CompletableFuture<Void>> writers =
        IntStream.range(0, 4)
            .mapToObj(
                writer ->
                    CompletableFuture.runAsync(
                        () -> {
                          Journal journal = journal(20_000);
                          for (int i = 0; i < 50; i++) {
                            journal.unanswered("slack", writer + " asks " + i, 0);
                          }
                        }))
            .toList();
    writers.forEach(CompletableFuture::join);
    assertThatCode(() -> assertThat(questions()).hasSize(200).doesNotHaveDuplicates())
        .doesNotThrowAnyException();
  }

  @Test
  void halfALineSpoilsNoOther() throws IOException {
    journal(LARGE).unanswered("slack", "One?", 0);
    Files.writeString(file(), "{\"kind\":\"unanswered\",\"at\":\"2025-0", APPEND);
    journal(LARGE).unanswered("slack", "Two?", 0);
    Files.write(file(), "{\"question\":\"\u20ac".getBytes(StandardCharsets.UTF_8), APPEND);
    Files.write(file(), new byte[] {(byte) 0xE2, (byte) 0x82}, APPEND);
    assertThat(questions()).containsExactly("Two?", "One?");
  }

  @Test
  void halfALineOfOneWriterSpoilsNoneOfAnother() throws IOException {
    Journal one = journal(LARGE);
    Journal other = journal(LARGE);
    one.unanswered("slack", "One?", 0);
    other.unanswered("slack", "Two?", 0);
    Files.writeString(file(), "{\"kind\":\"unanswered\",\"at\":\"2025-0", APPEND);
    one.unanswered("slack", "Three?", 0);
    Files.writeString(file(), "{\"kind\":", APPEND);
    other.unanswered("slack", "Four?", 0);
    assertThat(questions()).containsExactly("Four?", "Three?", "Two?", "One?");
  }

  @Test
  void noLineIsLostWhereOthersTurnTheFileOver() {
    Path own = folder;
    List<CompletableFuture<Void>> writers =
        IntStream.range(0, 8)
            .mapToObj(
                writer ->
                    CompletableFuture.runAsync(
                        () -> appendMany(new JournalFile(own, 100), "line of " + writer)))
            .toList();
    assertThatCode(() -> writers.forEach(CompletableFuture::join)).doesNotThrowAnyException();
  }

  private static void appendMany(JournalFile file, String line) {
    try {
      for (int i = 0; i < 300; i++) {
        file.append(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatIsNoEntryIsPassedOverAndWhatIsNewInOneToo() throws IOException {
    Files.createDirectories(folder);
    Files.write(
        file(),
        List.of(
            "",
            "null",
            "[]",
            "{}",
            "{\"kind\":\"praise\",\"at\":\"2025-04-10T12:00:00Z\",\"question\":\"Who?\"}",
            "{\"kind\":\"rating\",\"at\":\"2025-04-10T12:00:00Z\",\"rating\":\"soso\"}",
            "{\"kind\":\"unanswered\",\"at\":\"yesterday\",\"channel\":\"a\",\"question\":\"b\"}",
            "{\"kind\":\"unanswered\",\"at\":\"2025-04-10T12:00:00Z\",\"channel\":\"web\","
                + "\"question\":\"Who?\",\"confidence\":0.1,\"mood\":\"curious\"}"));
    assertThat(new Journal(folder).newestFirst())
        .containsExactly(new Unanswered(NOON, "web", "Who?", 0.1));
  }

  @Test
  void onlyItsOwnerMayReadIt() throws IOException {
    journal(LARGE).rated("slack", "1", "Ann", "Who?", Rating.GOOD);
    for (Path file : files()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void whereItCannotBeWrittenNobodyIsHeldUp() throws IOException {
    Files.createFile(folder);
    Journal journal = journal(LARGE);
    assertThatCode(
            () -> {
              journal.unanswered("slack", "Who?", 0);
              journal.rated("slack", "1", "Ann", "Who?", Rating.GOOD);
            })
        .doesNotThrowAnyException();
    Files.delete(folder);
    journal.unanswered("slack", "Who else?", 0);
    assertThat(questions()).containsExactly("Who else?");
  }

  @Property(tries = 200)
  void anyQuestionIsKeptOnOneLineAndCutShort(
      @ForAll @StringLength(max = 1_200) String before, @ForAll String after) throws IOException {
    journal(LARGE).unanswered("web", before + "\n{\"kind\":\"rating\"}\r\u2028" + after, 0);
    journal(LARGE).unanswered("web", "Next?", 0);
    List<String> questions = questions();
    assertThat(questions).hasSize(2).startsWith("Next?");
    assertThat(questions.get(1)).hasSizeLessThanOrEqualTo(500).doesNotContainPattern("\\v");
  }
}
