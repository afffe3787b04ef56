package dev.parley.telegram.send;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Buttons under a message, row by row; none takes them away.
 *
 * @param rows each with at least one button
 */
public record Keyboard(List<List<Button>> rows) {

  public static final Keyboard NONE = new Keyboard(List.of());

  private static final int MOST_BYTES = 64;

  public Keyboard {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * A button.
   *
   * @param data comes back when it is pressed; 1 to 64 bytes
   */
  public record Button(String label, String data) {
    public Button {
      int bytes = data.getBytes(StandardCharsets.UTF_8).length;
      if (label.isBlank() || bytes < 1 || bytes > MOST_BYTES) {
        throw new IllegalArgumentException("illegal button \"" + label + "\": " + data);
      }
    }
  }
}
