package dev.parley.bot;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementTest {

  private static final String TEXT = "It took nine months.";

  @Test
  void wordsThatStandOutMayTouchAndReachFromEndToEnd() {
    assertThatNoException().isThrownBy(() -> of(new Highlight(0, 8), new Highlight(8, 20)));
  }

  @Test
  void wordsThatStandOutAreInOrderApartAndInTheText() {
    assertThatIllegalArgumentException().isThrownBy(() -> of(new Highlight(8, 21)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(new Highlight(0, 9), new Highlight(8, 12)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(new Highlight(8, 12), new Highlight(0, 7)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Highlight(3, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Highlight(-1, 3));
  }

  private static Statement of(Highlight... highlights) {
    return new Statement(TEXT, List.of(highlights), List.of(1));
  }
}
