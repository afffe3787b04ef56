package dev.parley.launcher.cli;

import dev.parley.launcher.render.FeedbackRenderer;
import dev.parley.launcher.render.Style;
import dev.parley.launcher.render.TerminalRenderer;
import dev.parley.launcher.settings.Environment;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the three standard streams are.
 *
 * @param interactive whether a person types the input and sees the output
 * @param style how words are made to stand out in the output
 * @param width columns of the output, or {@link TerminalRenderer#UNLIMITED}
 * @param liveErrors whether standard error is a terminal, where a line can be written over
 */
public record Display(boolean interactive, Style style, int width, boolean liveErrors) {

  private static final int WIDEST = 100;
  private static final int NARROWEST = 20;

  /** No terminal anywhere. */
  public static final Display NONE =
      new Display(false, Style.PLAIN, TerminalRenderer.UNLIMITED, false);

  /**
   * As the launching script found it: it can ask the terminal in a millisecond, Java cannot.
   *
   * @param property system properties by name, null where not set: {@code parley.terminal.in} and
   *     {@code .err} are "true" for a terminal, {@code .out} is its number of columns
   * @param environment NO_COLOR and TERM say whether colour is wanted
   */
  public static Display of(UnaryOperator<String> property, Environment environment) {
    Optional<Integer> columns =
        Optional.ofNullable(property.apply("parley.terminal.out"))
            .filter(value -> value.matches("[1-9]\\d{0,4}"))
            .map(Integer::valueOf);
    boolean colour =
        columns.isPresent()
            && environment.get("NO_COLOR").isEmpty()
            && environment.get("TERM").filter(term -> !term.equals("dumb")).isPresent();
    return new Display(
        columns.isPresent() && "true".equals(property.apply("parley.terminal.in")),
        colour ? Style.ANSI : Style.PLAIN,
        columns
            .map(value -> Math.max(NARROWEST, Math.min(WIDEST, value)))
            .orElse(TerminalRenderer.UNLIMITED),
        "true".equals(property.apply("parley.terminal.err")));
  }

  TerminalRenderer renderer() {
    return new TerminalRenderer(style, width);
  }

  FeedbackRenderer feedbackRenderer() {
    return new FeedbackRenderer(style, width, ZoneId.systemDefault());
  }
}
