package dev.parley.bot.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class TextFragmentPropertyTest {

  /** A body, and a quote in it. */
  record Quoted(String body, int start, int end) {
    String quote() {
      return body.substring(start, end);
    }
  }

  @Provide
  Arbitrary<Quoted> quoted() {
    Arbitrary<String> word =
        Arbitraries.of(
            "peace",
            "talks",
            "a",
            "the",
            "well-known",
            "R&D",
            "1,000",
            "“yes”",
            "(no)",
            "don't",
            "50%",
            "Дума",
            "مفاوضات",
            "Łódź",
            "会議",
            "—",
            "e.g.",
            "🫒",
            "naïve",
            "x=y#z?");
    Arbitrary<String> gap =
        Arbitraries.frequencyOf(
            Tuple.of(12, Arbitraries.just(" ")),
            Tuple.of(1, Arbitraries.just(".\n\n")),
            Tuple.of(1, Arbitraries.just("  ")));
    Arbitrary<String> body =
        Combinators.combine(word, gap)
            .as(String::concat)
            .list()
            .ofMinSize(1)
            .ofMaxSize(80)
            .map(words -> String.join("", words));
    return body.flatMap(
        text ->
            Combinators.combine(
                    Arbitraries.integers().between(0, text.length() - 1),
                    Arbitraries.integers().between(1, 300))
                .as(
                    (start, length) ->
                        new Quoted(text, start, Math.min(text.length(), start + length))));
  }

  @Property(tries = 200)
  void theTermsAreTheQuotesOwnWordsInOrder(@ForAll("quoted") Quoted quoted) {
    TextFragment.of("Title", quoted.body(), quoted.start(), quoted.end())
        .ifPresent(
            fragment -> {
              String shown = shown("Title\n\n" + quoted.body());
              int at = 0;
              for (String term : terms(fragment.encoded())) {
                int found = shown.indexOf(term, at);
                assertThat(found).as(term + " in " + shown).isNotNegative();
                at = found + term.length();
              }
            });
  }

  @Property(tries = 200)
  void theFirstTermStartsAndTheLastTermEndsAtTheQuote(@ForAll("quoted") Quoted quoted) {
    TextFragment.of("Title", quoted.body(), quoted.start(), quoted.end())
        .ifPresent(
            fragment -> {
              String firstWord = shown(quoted.quote()).strip().split(" ")[0];
              String lastTerm = fragment.end().isEmpty() ? fragment.start() : fragment.end();
              String[] words = shown(quoted.quote()).strip().split(" ");
              if (quoted.quote().codePoints().allMatch(TextFragmentPropertyTest::isPlain)) {
                assertThat(fragment.start()).contains(firstWord);
                assertThat(lastTerm).contains(words[words.length - 1]);
              }
            });
  }

  @Property(tries = 200)
  void termsHoldNoSyntaxAndMakeAnAddress(@ForAll("quoted") Quoted quoted) {
    TextFragment.of("Title", quoted.body(), quoted.start(), quoted.end())
        .ifPresent(
            fragment -> {
              assertThat(fragment.encoded())
                  .matches("text=([\\w.~%]+-,)?[\\w.~%]+(,[\\w.~%]+)?(,-[\\w.~%]+)?");
              assertThat(URI.create("https://example.org/#:~:" + fragment.encoded()).getFragment())
                  .startsWith(":~:text=");
            });
  }

  @Property(tries = 200)
  void anyTextIsSurvived(@ForAll String body, @ForAll String title) {
    for (int start = 0; start < body.length(); start += 7) {
      for (int end : new int[] {start, start + 1, body.length()}) {
        assertThat(TextFragment.of(title, body, start, end)).isNotNull();
      }
    }
  }

  private static boolean isPlain(int c) {
    return Character.isLetter(c) || c == ' ';
  }

  private static List<String> terms(String encoded) {
    List<String> terms = new ArrayList<>();
    Stream.of(encoded.substring("text=".length()).split(","))
        .map(term -> term.startsWith("-") ? term.substring(1) : term)
        .map(term -> term.endsWith("-") ? term.substring(0, term.length() - 1) : term)
        .map(term -> URLDecoder.decode(term, StandardCharsets.UTF_8))
        .forEach(terms::add);
    return terms;
  }

  private static String shown(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
