package dev.parley.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.launcher.bench.Figure.Bound;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private static final Figures FIGURES =
      new Figures(
          List.of(
              Figure.measured("a ratio", 1.2345, Bound.atMost(1.5, ""), "2 ms / 3 ms"),
              Figure.measured("a share", 0.7999, Bound.atLeast(0.8), ""),
              Figure.measured("memory", 700.2, Bound.atMost(700, "MB"), "VmHWM"),
              Figure.notMeasured("another ratio", Bound.atMost(4, ""), "no time")));

  @Test
  void theTableSaysWhatWasMeasuredAndWhetherItIsAsWanted() {
    assertThat(FIGURES.table())
        .isEqualTo(
            """
            figure                                                            measured  wanted          met  from
            a ratio                                                               1.23  at most 1.5     yes  2 ms / 3 ms
            a share                                                               0.80  at least 0.8    NO
            memory                                                              700 MB  at most 700 MB  NO   VmHWM
            another ratio                                                            -  at most 4       -    no time
            """);
  }

  @Test
  void programsGetTheSame() {
    assertThat(FIGURES.json())
        .hasToString(
            "{\"figures\":["
                + "{\"name\":\"a ratio\",\"measured\":1.235,\"bound\":\"at most\",\"wanted\":1.5,"
                + "\"unit\":\"\",\"met\":true,\"from\":\"2 ms / 3 ms\"},"
                + "{\"name\":\"a share\",\"measured\":0.8,\"bound\":\"at least\",\"wanted\":0.8,"
                + "\"unit\":\"\",\"met\":false,\"from\":\"\"},"
                + "{\"name\":\"memory\",\"measured\":700.2,\"bound\":\"at most\",\"wanted\":700.0,"
                + "\"unit\":\"MB\",\"met\":false,\"from\":\"VmHWM\"},"
                + "{\"name\":\"another ratio\",\"measured\":null,\"bound\":\"at most\",\"wanted\":4.0,"
                + "\"unit\":\"\",\"met\":null,\"from\":\"no time\"}]}");
  }
}
