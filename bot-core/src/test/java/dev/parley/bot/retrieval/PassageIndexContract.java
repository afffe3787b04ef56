package dev.parley.bot.retrieval;

import static dev.parley.bot.retrieval.TestLibrary.article;
import static dev.parley.bot.retrieval.TestLibrary.articleOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.parley.bot.retrieval.PassageIndex.Progress;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Passage;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every passage index promises; each implementation extends it. */
abstract class PassageIndexContract {

  private static final LocalDate FIRST_OF_MAY = LocalDate.of(2031, 5, 1);

  private static final Library LIBRARY =
      TestLibrary.of(
          article(
              "bridge",
              "Bridge over the Lune closes",
              "Engineers closed the bridge on Monday.",
              "Repairs take eleven weeks."),
          article(
              "harvest",
              "Poor olive harvest",
              "Olive growers lost a third of the crop.",
              "Prices rose."));

  final HashingEncoder encoder = new HashingEncoder();
  PassageIndex index;

  /** A new, empty index. */
  abstract PassageIndex create(PassageEncoder encoder) throws IOException;

  @BeforeEach
  void createIndex() throws IOException {
    index = create(encoder);
  }

  @AfterEach
  void closeIndex() throws IOException {
    index.close();
  }

  @Test
  void anIndexIsEmptyBeforeItsFirstUpdate() {
    assertThat(index.library().documents()).isEmpty();
    assertThat(search("anything")).isEmpty();
  }

  @Test
  void thePassageThatHoldsTheWordsComesFirst() {
    index.update(LIBRARY, Progress.NONE);

    assertThat(texts(search("olive growers' crop")))
        .first()
        .isEqualTo("Olive growers lost a third of the crop.");
    assertThat(index.library()).isSameAs(LIBRARY);
  }

  @Test
  void aPassageNearInMeaningIsFoundWithoutAnyOfTheWords() {
    index.update(LIBRARY, Progress.NONE);

    List<Hit> hits =
        index.search(
            new SearchRequest(
                "zzz", HashingEncoder.vector("Repairs take eleven weeks."), Optional.empty(), 1));

    assertThat(texts(hits)).containsExactly("Repairs take eleven weeks.");
  }

  @Test
  void aHitBringsItsPassageAndTheArticleThatItStandsIn() {
    index.update(LIBRARY, Progress.NONE);

    assertThat(search("bridge olive"))
        .hasSize(4)
        .allSatisfy(hit -> assertThat(hit.document().passages()).contains(hit.passage()));
  }

  @Test
  void aTitleFindsThePassagesOfItsArticle() {
    index.update(
        TestLibrary.of(
            article("a", "Ferry sinks off Lesbos", "Nobody was hurt."),
            article("b", "Train late", "Nobody was hurt.")),
        Progress.NONE);

    List<Hit> hits = search("Was anybody hurt when the ferry sank?");

    assertThat(articles(hits)).containsExactly("a", "b");
    assertThat(hits.get(0).score()).isGreaterThan(hits.get(1).score());
  }

  @Test
  void accentsMakeNoDifferenceToWords() {
    index.update(
        TestLibrary.of(
            article("a", "Bern and Basel", "Nobody met anybody in Bern."),
            article("b", "Çeşme and Gdańsk", "Łukasz met José in São Paulo.")),
        Progress.NONE);

    assertThat(articles(search("Lukasz, Jose"))).first().isEqualTo("b");
  }

  @Test
  void equalPassagesComeInTheOrderOfArticleAndNumberWhateverCameIntoTheIndexFirst() {
    index.update(TestLibrary.of(article("c", "Same", "Same.", "Same.")), Progress.NONE);
    index.update(
        TestLibrary.of(
            article("a-b", "Same", "Same."),
            article("a", "Same", "Same."),
            article("c", "Same", "Same.", "Same.")),
        Progress.NONE);

    List<Hit> hits = search("same");

    assertThat(articles(hits)).containsExactly("a", "a-b", "c", "c");
    assertThat(hits).extracting(hit -> hit.passage().number()).containsExactly(0, 0, 0, 1);
  }

  @Test
  void noMoreHitsThanWanted() {
    index.update(TestLibrary.numbered(20, 10), Progress.NONE);

    assertThat(index.search(request("fact", 7))).hasSize(7);
    assertThat(index.search(request("fact", 150))).hasSize(150).doesNotHaveDuplicates();
  }

  @Test
  void aTimeLiftsThePassagesOfThatTimeAndLeavesNoneOut() {
    index.update(
        TestLibrary.of(
            articleOn(FIRST_OF_MAY.minusDays(1), "a", "Talks", "The delegations met in Bern."),
            articleOn(FIRST_OF_MAY, "b", "Talks", "The delegations met in Bern again."),
            article("c", "Talks", "The delegations met in Bern as well.")),
        Progress.NONE);
    SearchRequest anyTime = request("The delegations met in Bern.", 10);
    SearchRequest onDay =
        new SearchRequest(
            anyTime.words(),
            anyTime.vector(),
            Optional.of(EventTime.day(FIRST_OF_MAY, EventTime.Basis.STATED)),
            10);

    assertThat(articles(index.search(anyTime))).first().isEqualTo("a");
    assertThat(articles(index.search(onDay))).hasSize(3).first().isEqualTo("b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \t\n",
        "the of and to",
        "text:olive AND (title:[a TO b] OR \"olive~2) NOT * ? ^9 \\",
        "+-&&||!(){}[]^\"~*?:\\/",
        "*:*",
        "\uD800 olive \uDC00 \uDBFF",
        "\u0000\u0001\u001B[31m olive",
        "عقدت الوفود اجتماعا \u202E في إسطنبول",
        "🫒🫒🫒 olive 👩‍👩‍👧‍👦"
      })
  void anyTextIsAQuestionAndNoneIsSyntax(String text) {
    index.update(LIBRARY, Progress.NONE);

    List<Hit> hits =
        index.search(new SearchRequest(text, HashingEncoder.vector("olive"), Optional.empty(), 10));

    assertThat(hits)
        .hasSize(4)
        .first()
        .satisfies(hit -> assertThat(hit.document().article().id()).isEqualTo("harvest"));
  }

  @Test
  void aVeryLongTextIsAnsweredByItsRareWords() {
    index.update(LIBRARY, Progress.NONE);
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 20_000; i++) {
      text.append("word").append(i).append(" bridge ");
    }
    String question = text + " olive";

    List<Hit> hits = assertTimeoutPreemptively(Duration.ofSeconds(2), () -> search(question));

    assertThat(articles(hits)).contains("harvest");
  }

  @Test
  void hostileArticleTextIsIndexedAsItIs() {
    Library hostile =
        TestLibrary.of(
            article(
                "a",
                "\uD800 title \u0000",
                "\uDC00 lone \uD800",
                "x".repeat(100_000),
                "\u202Eright to left \uFFFF",
                "the"));

    index.update(hostile, Progress.NONE);

    assertThat(search("lone title")).hasSize(4);
  }

  @Test
  void onlyChangedArticlesAreEncodedAndRemovedOnesAreGone() {
    index.update(LIBRARY, Progress.NONE);
    assertThat(encoder.takeEncoded()).hasSize(4);

    Library changed =
        TestLibrary.of(
            LIBRARY.documents().get(0), article("storm", "Storm", "A storm hit the coast."));
    index.update(changed, Progress.NONE);

    assertThat(encoder.takeEncoded()).containsExactly("A storm hit the coast.");
    assertThat(articles(search("storm olive bridge"))).containsOnly("storm", "bridge").hasSize(3);
  }

  @Test
  void aChangedTitleIsAChange() {
    index.update(TestLibrary.of(article("a", "Old title", "Text.")), Progress.NONE);
    encoder.takeEncoded();

    index.update(TestLibrary.of(article("a", "New title", "Text.")), Progress.NONE);

    assertThat(encoder.takeEncoded()).containsExactly("Text.");
    assertThat(search("new").get(0).document().article().title()).isEqualTo("New title");
    assertThat(search("new").get(0).score()).isGreaterThan(search("old").get(0).score());
  }

  @Test
  void theSameLibraryAgainEncodesNothingButIsTheOneServed() {
    index.update(LIBRARY, Progress.NONE);
    encoder.takeEncoded();
    Library again = new Library(LIBRARY.documents(), List.of());

    index.update(again, (done, total) -> assertThat(total).as("progress").isZero());

    assertThat(encoder.takeEncoded()).isEmpty();
    assertThat(index.library()).isSameAs(again);
  }

  @Test
  void anEmptyLibraryEmptiesTheIndex() {
    index.update(LIBRARY, Progress.NONE);

    index.update(TestLibrary.of(), Progress.NONE);

    assertThat(search("bridge")).isEmpty();
  }

  @Test
  void progressGoesFromWhatIsThereToAll() {
    Library part = TestLibrary.numbered(3, 50);
    Library all = TestLibrary.numbered(6, 50);
    index.update(part, Progress.NONE);
    List<Integer> seen = new ArrayList<>();

    index.update(
        all,
        (done, total) -> {
          assertThat(total).isEqualTo(300);
          seen.add(done);
        });

    assertThat(seen).isSorted().startsWith(150).endsWith(300);
  }

  @Test
  void afterAFailureTheOldLibraryIsServedAndFinishedWorkIsKept() throws IOException {
    Library big = TestLibrary.numbered(4, 500);
    FailingEncoder failing = new FailingEncoder();
    try (PassageIndex other = create(failing)) {
      other.update(LIBRARY, Progress.NONE);
      failing.failAfter(1000);

      assertThatThrownBy(() -> other.update(big, Progress.NONE)).hasMessage("out of breath");
      assertThat(other.library()).isSameAs(LIBRARY);
      assertThat(texts(other.search(request("olive crop", 1))))
          .containsExactly("Olive growers lost a third of the crop.");

      failing.takeEncoded();
      failing.failAfter(Integer.MAX_VALUE);
      other.update(big, Progress.NONE);
      assertThat(failing.takeEncoded()).hasSizeBetween(1, 1600);
      assertThat(other.search(request("fact", 30))).hasSize(30);
    }
  }

  @Test
  void searchesDuringUpdatesSeeTheOldOrTheNewLibraryAndNeverNothing() throws Exception {
    Library one = TestLibrary.numbered(3, 40);
    Library two =
        TestLibrary.of(article("other", "Report", "Fact one.", "Fact two.", "Fact three."));
    index.update(one, Progress.NONE);
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<Integer>> searchers = new ArrayList<>();
    for (int thread = 0; thread < 2; thread++) {
      searchers.add(
          threads.submit(
              () -> {
                int searches = 0;
                while (!done.get()) {
                  List<Hit> hits = search("fact report");
                  boolean isNew = hits.get(0).document().article().id().equals("other");
                  assertThat(hits).hasSize(isNew ? 3 : 10);
                  assertThat(articles(hits)).allMatch(article -> article.equals("other") == isNew);
                  searches++;
                }
                return searches;
              }));
    }

    for (int round = 0; round < 20; round++) {
      index.update(round % 2 == 0 ? two : one, Progress.NONE);
    }
    done.set(true);

    for (Future<Integer> searcher : searchers) {
      assertThat(searcher.get()).isPositive();
    }
    threads.shutdown();
  }

  @Test
  void aClosedIndexSaysSo() throws IOException {
    index.close();

    assertThatThrownBy(() -> search("bridge"))
        .isInstanceOf(IndexClosedException.class)
        .hasMessage("the index is closed");
  }

  List<Hit> search(String words) {
    return index.search(request(words, 10));
  }

  static SearchRequest request(String words, int limit) {
    return new SearchRequest(words, HashingEncoder.vector(words), Optional.empty(), limit);
  }

  static List<String> texts(List<Hit> hits) {
    return hits.stream().map(hit -> hit.passage().text()).toList();
  }

  static List<String> articles(List<Hit> hits) {
    return hits.stream().map(hit -> hit.document().article().id()).toList();
  }

  /** Throws once it has encoded so many passages. */
  static final class FailingEncoder extends HashingEncoder {
    private int left = Integer.MAX_VALUE;

    void failAfter(int passages) {
      left = passages;
    }

    @Override
    float[] encode(Passage passage) {
      if (left-- == 0) {
        throw new IllegalStateException("out of breath");
      }
      return super.encode(passage);
    }
  }
}
