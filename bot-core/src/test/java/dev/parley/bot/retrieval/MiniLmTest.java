package dev.parley.bot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import dev.parley.bot.SharedModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MiniLmTest {

  private static final MiniLm MODEL = SharedModel.get();

  private static final List<String> TEXTS =
      List.of(
          "Who led the dockers' delegation?",
          "Ferries to the islands were cancelled because of waves nine metres high.",
          "Striking dockers and the Marlow Port Authority met on Tuesday, May 14, for the first"
              + " round of talks on ending the harbour strike that has paralysed the town for weeks.",
          "x",
          "Zażółć gęślą jaźń \uD83E\uDD80 in Türkiye");

  @Test
  void textsGetTheVectorsThatLangchain4jsOwnClassGivesThem() {
    // Made here and not kept: it is as large as ours.
    AllMiniLmL6V2EmbeddingModel reference = new AllMiniLmL6V2EmbeddingModel();
    List<TextSegment> segments = TEXTS.stream().map(TextSegment::from).toList();
    var together = MODEL.embedAll(segments).content();

    for (int i = 0; i < TEXTS.size(); i++) {
      float[] expected = reference.embed(TEXTS.get(i)).content().vector();
      assertThat(cosine(MODEL.embed(TEXTS.get(i)).content().vector(), expected))
          .as(TEXTS.get(i))
          .isGreaterThan(0.999);
      assertThat(cosine(together.get(i).vector(), expected))
          .as("in a batch: " + TEXTS.get(i))
          .isGreaterThan(0.999);
    }
  }

  @Test
  void aDamagedModelIsNamedWithWhatToDo(@TempDir Path folder) throws IOException {
    Path damaged = Files.writeString(folder.resolve("model.onnx"), "damaged");

    assertThatThrownBy(() -> new MiniLm(damaged, damaged))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            "cannot load the model in %s: delete that folder, and it is unpacked anew", folder);
  }

  private static double cosine(float[] a, float[] b) {
    return Vectors.dot(Vectors.normalized(a), Vectors.normalized(b));
  }

  @Test
  void aBatchGivesTheReadingsOfItsTextsInTheirOrder() {
    List<String> texts =
        IntStream.range(0, 60)
            .mapToObj(i -> "Ship " + i + " waits. ".repeat(1 + i * 7 % 50))
            .toList();
    List<TokenVectors> together = MODEL.read(texts);

    assertThat(together).hasSameSizeAs(texts);
    for (int i = 0; i < texts.size(); i += 13) {
      TokenVectors alone = MODEL.read(texts.get(i));
      TokenVectors batched = together.get(i);
      assertThat(batched.ids()).isEqualTo(alone.ids());
      assertThat(batched.starts()).isEqualTo(alone.starts());
      assertThat(batched.ends()).isEqualTo(alone.ends());
      assertThat(Vectors.dot(batched.vector(), alone.vector())).isEqualTo(1, within(1e-3f));
      for (int token = 0; token < alone.size(); token++) {
        assertThat(Vectors.dot(batched.tokens()[token], alone.tokens()[token]))
            .isEqualTo(1, within(1e-2f));
      }
    }
    assertThat(MODEL.read(List.of())).isEmpty();
  }

  @Test
  void tokensAreWhereTheirWordsStand() {
    String text = "\uD83E\uDD80 Dockers \uD83D\uDEA2\uD83D\uDEA2 met in Türkiye \uD83D on Tuesday";
    TokenVectors reading = MODEL.read(text);

    for (String word : List.of("Dockers", "met", "in", "Türkiye", "on", "Tuesday")) {
      int start = text.indexOf(word);
      int[] touching =
          IntStream.range(0, reading.size())
              .filter(t -> reading.starts()[t] < start + word.length() && reading.ends()[t] > start)
              .toArray();
      assertThat(touching).as(word).isNotEmpty();
      assertThat(reading.starts()[touching[0]]).as(word).isEqualTo(start);
      assertThat(reading.ends()[touching[touching.length - 1]])
          .as(word)
          .isEqualTo(start + word.length());
    }
  }

  @Test
  void theSameWordInAnotherPlaceIsNearerThanAnotherWord() {
    String text = "The strike ended. Every strike ends some day, like rain.";
    TokenVectors reading = MODEL.read(text);
    int second = text.lastIndexOf("strike");

    float[] strike = reading.mean(4, 10).orElseThrow();
    float[] again = reading.mean(second, second + 6).orElseThrow();
    float[] rain = reading.mean(text.indexOf("rain"), text.indexOf("rain") + 4).orElseThrow();

    assertThat(Vectors.dot(strike, again)).isGreaterThan(Vectors.dot(strike, rain));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(80),
        Arbitraries.of(
                "dock",
                " ",
                "\uD83E\uDD80",
                "\uD83E",
                "\uDD80",
                "é",
                "e\u0301",
                "\u0000",
                "\u202E",
                "[SEP]",
                "[CLS]",
                "##s",
                "港",
                "ﬁ",
                "İ",
                "\n",
                ".")
            .list()
            .ofMaxSize(25)
            .map(parts -> String.join("", parts)));
  }

  @Property(tries = 80, shrinking = ShrinkingMode.BOUNDED)
  void anyTextIsReadAndItsTokensStandInItInOrder(@ForAll("texts") String text) {
    TokenVectors reading = MODEL.read(text);

    assertThat(Vectors.dot(reading.vector(), reading.vector())).isEqualTo(1, within(1e-3f));
    assertThat(reading.ids()).hasSize(reading.size());
    int last = 0;
    for (int token = 0; token < reading.size(); token++) {
      int start = reading.starts()[token];
      int end = reading.ends()[token];
      assertThat(start).isBetween(last, text.length());
      assertThat(end).isBetween(start, text.length());
      assertThat(splitsPair(text, start) || splitsPair(text, end)).isFalse();
      assertThat(Vectors.dot(reading.tokens()[token], reading.tokens()[token]))
          .isEqualTo(1, within(1e-3f));
      last = start;
    }
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 20_000})
  void aLongTextIsReadUpToTheLimit(int words) {
    TokenVectors reading = MODEL.read("dock ".repeat(words).strip());

    assertThat(reading.size()).isBetween(MiniLm.MAX_TOKENS - 2, MiniLm.MAX_TOKENS);
    assertThat(reading.mean(words * 5 - 5, words * 5 - 1)).isEmpty();
  }

  @Test
  void lettersAreReadWithoutTheirCase() {
    String text = "The Dockers Met";

    assertThat(
            Vectors.dot(
                MODEL.read(text).vector(), MODEL.read(text.toLowerCase(Locale.ROOT)).vector()))
        .isEqualTo(1, within(1e-4f));
    assertThat(MODEL.dimension()).isEqualTo(384);
  }
}
