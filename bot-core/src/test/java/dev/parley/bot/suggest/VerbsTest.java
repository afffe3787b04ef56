package dev.parley.bot.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerbsTest {

  @ParameterizedTest
  @CsvSource({
    "announced, announce, announced",
    "carried, , ",
    "identified, identify, identified",
    "destroyed, destroy, destroyed",
    "took, take, taken",
    "found, find, found",
    "founded, found, founded",
    "Banned, ban, banned",
    "expelled, expel, expelled",
  })
  void pastFormsAreKnownByTheirBase(String past, String base, String participle) {
    assertThat(Verbs.ofPast(token(past)).map(Verb::base).orElse(null)).isEqualTo(base);
    assertThat(Verbs.ofPast(token(past)).map(Verb::participle).orElse(null)).isEqualTo(participle);
  }

  @ParameterizedTest
  @ValueSource(strings = {"taken", "led", "born", "cancelled", "canceled", "seized"})
  void participlesAreKnown(String participle) {
    assertThat(Verbs.ofParticiple(token(participle))).isPresent();
  }

  private static Token token(String text) {
    return new Token(text, "VERB", true, false);
  }
}
