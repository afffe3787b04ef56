package dev.parley.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.launcher.render.Style;
import dev.parley.launcher.render.TerminalRenderer;
import dev.parley.launcher.settings.Environment;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {

  private static final Map<String, String> TERMINAL =
      Map.of(
          "parley.terminal.in", "true", "parley.terminal.out", "80", "parley.terminal.err", "true");

  @Test
  void aTerminalHasColourAndWidth() {
    assertThat(display(TERMINAL, Map.of("TERM", "xterm")))
        .isEqualTo(new Display(true, Style.ANSI, 80, true));
  }

  @Test
  void outputThatIsNoTerminalHasNeither() {
    assertThat(display(Map.of(), Map.of("TERM", "xterm"))).isEqualTo(Display.NONE);
    assertThat(display(Map.of("parley.terminal.in", "true"), Map.of()).interactive()).isFalse();
  }

  @Test
  void colourIsLeftOutWhereItIsNotWanted() {
    assertThat(display(TERMINAL, Map.of("TERM", "xterm", "NO_COLOR", "1")).style())
        .isEqualTo(Style.PLAIN);
    assertThat(display(TERMINAL, Map.of("TERM", "xterm", "NO_COLOR", "")).style())
        .isEqualTo(Style.ANSI);
    assertThat(display(TERMINAL, Map.of("TERM", "dumb")).style()).isEqualTo(Style.PLAIN);
    assertThat(display(TERMINAL, Map.of()).style()).isEqualTo(Style.PLAIN);
  }

  @Test
  void linesStayReadableOnOddTerminals() {
    assertThat(width("240")).isEqualTo(100);
    assertThat(width("3")).isEqualTo(20);
    assertThat(width("0")).isEqualTo(TerminalRenderer.UNLIMITED);
    assertThat(width("wide")).isEqualTo(TerminalRenderer.UNLIMITED);
  }

  private static int width(String columns) {
    return display(Map.of("parley.terminal.out", columns), Map.of()).width();
  }

  private static Display display(Map<String, String> properties, Map<String, String> environment) {
    return Display.of(properties::get, new Environment(environment));
  }
}
