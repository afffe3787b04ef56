package dev.parley.training.data;

import java.util.List;

/**
 * Windows that are read at once.
 *
 * @param questions the windows of each question: all that is read for it
 */
public record Batch(List<List<LabelledWindow>> questions) {

  public Batch {
    questions = questions.stream().map(List::copyOf).toList();
  }

  /** All windows, question by question. */
  public List<LabelledWindow> windows() {
    return questions.stream().flatMap(List::stream).toList();
  }
}
