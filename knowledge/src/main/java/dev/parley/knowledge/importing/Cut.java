package dev.parley.knowledge.importing;

import dev.parley.knowledge.importing.ImportReport.LeftOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lines parted into those that stay and those that were left out; together they are all lines, each
 * once.
 */
record Cut(List<Line> kept, List<LeftOut> leftOut) {

  Cut {
    kept = List.copyOf(kept);
    leftOut = List.copyOf(leftOut);
  }

  /** Leaves out the lines for which there is a reason. */
  static Cut by(List<Line> lines, Function<Line, Optional<String>> why) {
    List<Line> kept = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (Line line : lines) {
      why.apply(line)
          .ifPresentOrElse(
              reason -> leftOut.add(new LeftOut(line.number(), line.text(), reason)),
              () -> kept.add(line));
    }
    return new Cut(kept, leftOut);
  }

  /** Leaves out every line from the given index on. */
  static Cut from(List<Line> lines, int index, String why) {
    List<Line> tail = lines.subList(index, lines.size());
    return new Cut(
        lines.subList(0, index),
        tail.stream().map(line -> new LeftOut(line.number(), line.text(), why)).toList());
  }

  /** Cuts further into what is left. */
  Cut then(Function<List<Line>, Cut> next) {
    Cut further = next.apply(kept);
    List<LeftOut> all = new ArrayList<>(leftOut);
    all.addAll(further.leftOut);
    return new Cut(further.kept, all);
  }
}
