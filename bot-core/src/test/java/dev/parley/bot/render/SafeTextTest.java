package dev.parley.bot.render;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SafeTextTest {

  @Test
  void ordinaryTextStaysAsItIs() {
    for (String text : new String[] {"Größe €5", "مرحبا", "👩‍👩‍👧 ok", "日本語", "a’b"}) {
      assertThat(SafeText.oneLine(text)).isEqualTo(text);
    }
  }

  @Test
  void escapesCannotReachTheTerminal() {
    assertThat(SafeText.oneLine("\u001B[31mred\u0007 \u009B2J")).isEqualTo("�[31mred� �2J");
  }

  @Test
  void textCannotTurnTheReadingDirection() {
    assertThat(SafeText.oneLine("a\u202Eb\u2066c\u200Fd")).isEqualTo("a�b�c�d");
  }

  @Test
  void linesAndWideSpacesBecomeSingleSpaces() {
    assertThat(SafeText.oneLine(" one\r\n\ttwo\u00A0\u2028three ")).isEqualTo("one two three");
  }

  @Test
  void halvesOfCharactersAreReplaced() {
    assertThat(SafeText.oneLine("a\uD83Db")).isEqualTo("a�b");
  }

  @Test
  void inAChatWhatCannotBeSeenGoesWithoutATrace() {
    assertThat(SafeText.chatLine("a\u202Eb \u200F c\u0007\uD83D\uFEFF")).isEqualTo("ab c��");
    assertThat(SafeText.chatLine("👩‍👩‍👧 \u2066ok\u2069")).isEqualTo("👩‍👩‍👧 ok");
  }

  @Test
  void inAChatATextOfWhichNothingCanBeSeenIsEmpty() {
    assertThat(SafeText.chatLine(" \u200B\u2060\n\u202E")).isEmpty();
  }

  @Property
  void nothingHarmfulIsLeftInAnyText(@ForAll String text) {
    assertThat(SafeText.oneLine(text).codePoints()).noneMatch(SafeText::isHarmful);
    assertThat(SafeText.chatLine(text).codePoints()).noneMatch(SafeText::isHarmful);
  }

  @Property
  void safeTextStaysAsItIs(@ForAll String text) {
    String safe = SafeText.oneLine(text);
    assertThat(SafeText.oneLine(safe)).isEqualTo(safe);
  }
}
