package dev.parley.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private final StringWriter shown = new StringWriter();
  private final AtomicLong clock = new AtomicLong();

  @Test
  void quickWorkShowsNothing() {
    ProgressLine line = line(true);
    after(100, () -> line.update(1, 2));
    after(50, () -> line.update(2, 2));
    assertThat(shown.toString()).isEmpty();
  }

  @Test
  void onATerminalOneLineIsWrittenOverAndGoesAway() {
    ProgressLine line = line(true);
    after(300, () -> line.update(1, 9));
    after(100, () -> line.update(2, 9));
    after(300, () -> line.update(3, 9));
    line.update(9, 9);
    assertThat(shown.toString())
        .isEqualTo(
            "\r\u001B[KIndexing: 1 of 9 passages\r\u001B[KIndexing: 3 of 9 passages\r\u001B[K");
  }

  @Test
  void elsewhereALineIsWrittenNowAndThen() {
    ProgressLine line = line(false);
    after(9_000, () -> line.update(1, 9));
    after(2_000, () -> line.update(2, 9));
    line.update(9, 9);
    assertThat(shown.toString()).isEqualTo("Indexing: 2 of 9 passages\n");
  }

  private ProgressLine line(boolean live) {
    return new ProgressLine("Indexing", "passages", live, new PrintWriter(shown), clock::get);
  }

  private void after(long millis, Runnable step) {
    clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    step.run();
  }
}
