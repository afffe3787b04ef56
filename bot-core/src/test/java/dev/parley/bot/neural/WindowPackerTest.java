package dev.parley.bot.neural;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.SharedPieces;
import dev.parley.bot.neural.ReaderWindow.TokenRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WindowPackerTest {

  private static final WordPieces PIECES = SharedPieces.get();
  private static final WindowPacker PACKER = new WindowPacker(PIECES);

  private static List<ReaderWindow> pack(String question, String title, List<String> sentences) {
    return PACKER.pack(
        PIECES.split(question),
        PIECES.split(title),
        sentences.stream().map(PIECES::split).toList());
  }

  @Test
  void aShortPassageIsOneTextWithItsQuestionAndTitle() {
    List<ReaderWindow> windows = pack("Who won?", "The race", List.of("Ann won.", "It rained."));

    String whole = "Who won? The race. Ann won. It rained.";
    assertThat(windows).hasSize(1);
    assertThat(withoutMarks(windows.get(0).ids())).isEqualTo(ids(whole));
    assertThat(windows.get(0).second()).isEqualTo(5);
    assertThat(windows.get(0).sentences())
        .containsExactly(new TokenRange(8, 11), new TokenRange(11, 14));
    assertThat(windows.get(0).size()).isEqualTo(15);
  }

  @Test
  void aPassageWithoutTitleHasNothingInItsPlace() {
    ReaderWindow window = pack("Who won?", "", List.of("Ann won.")).get(0);

    assertThat(withoutMarks(window.ids())).isEqualTo(ids("Who won? Ann won."));
    assertThat(window.sentences()).containsExactly(new TokenRange(5, 8));
  }

  @Test
  void theNextWindowBeginsWithTheLastSentenceOfTheOneBefore() {
    List<String> sentences =
        Collections.nCopies(40, "One two three four five six seven eight nine.");
    List<ReaderWindow> windows = pack("Who won?", "The race", sentences);

    assertThat(windows).hasSize(2);
    assertThat(windows.get(1).from()).isEqualTo(windows.get(0).sentences().size() - 1);
  }

  @Test
  void aSentenceIsReadAgainOnlyWhereTheNextOneFitsInWithIt() {
    List<Pieces> sentences = List.of(ofLength(20), ofLength(200), ofLength(200), ofLength(20));

    List<ReaderWindow> windows = PACKER.pack(ofLength(10), ofLength(0), sentences);

    assertThat(windows).extracting(ReaderWindow::from).containsExactly(0, 2);
  }

  @Test
  void marksThatATextOnlySeemsToHoldAreWordsThatNobodyKnows() {
    String marks = "a [SEP] b [CLS] c [PAD] d [MASK] e [UNK]";

    assertThat(ids(marks))
        .doesNotContain(PIECES.separator(), PIECES.first(), 0, 103)
        .containsSequence(ids("a")[0], ids("[UNK]")[0], ids("b")[0]);
  }

  @Test
  void aQuestionWithoutEndLeavesRoomForThePassage() {
    ReaderWindow window =
        pack("why ".repeat(500), "title ".repeat(500), List.of("Ann won.")).get(0);

    assertThat(window.size()).isLessThan(WindowPacker.MOST_TOKENS);
    assertThat(window.sentences().get(0).size()).isEqualTo(3);
  }

  @Property(tries = 200)
  void everySentenceIsReadAndNoWindowIsTooLong(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 400) Integer> lengths) {
    List<Pieces> sentences = lengths.stream().map(WindowPackerTest::ofLength).toList();

    List<ReaderWindow> windows = PACKER.pack(ofLength(10), ofLength(5), sentences);

    List<Integer> read = new ArrayList<>();
    for (ReaderWindow window : windows) {
      assertThat(window.size()).isLessThanOrEqualTo(WindowPacker.MOST_TOKENS);
      for (int i = 0; i < window.sentences().size(); i++) {
        read.add(window.from() + i);
        int most = WindowPacker.MOST_TOKENS - 19;
        int length = lengths.get(window.from() + i);
        assertThat(window.sentences().get(i).size()).isEqualTo(Math.min(length, most));
      }
    }
    assertThat(read.stream().distinct()).hasSize(lengths.size()).isSorted();
    for (int i = 1; i < windows.size(); i++) {
      assertThat(end(windows.get(i))).isGreaterThan(end(windows.get(i - 1)));
    }
  }

  private static int end(ReaderWindow window) {
    return window.from() + window.sentences().size();
  }

  private static Pieces ofLength(int length) {
    int[] ids = new int[length];
    Arrays.fill(ids, 2000);
    return new Pieces(ids, new int[length], new int[length]);
  }

  private static int[] ids(String text) {
    return PIECES.split(text).ids();
  }

  private static int[] withoutMarks(int[] ids) {
    return Arrays.stream(ids).filter(id -> id != 101 && id != 102).toArray();
  }
}
