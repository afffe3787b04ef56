package dev.parley.training.data;

import dev.parley.bot.neural.Pieces;
import dev.parley.bot.neural.ReaderWindow;
import dev.parley.bot.neural.ReaderWindow.TokenRange;
import dev.parley.bot.neural.WindowPacker;
import dev.parley.bot.neural.WordPieces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes labelled windows of examples. Keeps what it has cut; not thread-safe. */
public final class Labeller {

  private final WordPieces pieces;
  private final WindowPacker packer;
  private final Map<String, Pieces> cut = new HashMap<>();

  public Labeller(WordPieces pieces) {
    this.pieces = pieces;
    this.packer = new WindowPacker(pieces);
  }

  /** The windows of an example, in order. */
  public List<LabelledWindow> label(Example example, double weight) {
    List<Pieces> sentences = example.sentences().stream().map(this::cut).toList();
    List<ReaderWindow> windows =
        packer.pack(pieces.split(example.question()), cut(example.title()), sentences);
    List<LabelledWindow> labelled = new ArrayList<>();
    for (ReaderWindow window : windows) {
      int to = window.from() + window.sentences().size();
      List<Integer> labels = example.labels().subList(window.from(), to);
      Optional<Boolean> answers = answers(example, labels, windows.size() == 1);
      labelled.add(
          new LabelledWindow(
              window, answers, labels, spans(example, window, answers, sentences), weight));
    }
    return labelled;
  }

  private Pieces cut(String text) {
    return cut.computeIfAbsent(text, pieces::split);
  }

  /** A part of an answering passage answers where one of its sentences is known to. */
  private static Optional<Boolean> answers(Example example, List<Integer> labels, boolean whole) {
    if (!example.answerable()) {
      return Optional.of(false);
    } else if (whole || labels.contains(1)) {
      return Optional.of(true);
    }
    return labels.contains(-1) ? Optional.empty() : Optional.of(false);
  }

  private static List<TokenRange> spans(
      Example example, ReaderWindow window, Optional<Boolean> answers, List<Pieces> sentences) {
    if (answers.isEmpty()) {
      return List.of();
    } else if (!answers.get()) {
      return List.of(LabelledWindow.NOWHERE);
    }
    return example
        .quotedAnswer()
        .map(answer -> quotes(example, window, answer, sentences))
        .orElse(List.of());
  }

  private static List<TokenRange> quotes(
      Example example, ReaderWindow window, String answer, List<Pieces> sentences) {
    List<TokenRange> quotes = new ArrayList<>();
    for (int i = 0; i < window.sentences().size(); i++) {
      int number = window.from() + i;
      TokenRange sentence = window.sentences().get(i);
      if (example.labels().get(number) == 1) {
        span(example.sentences().get(number), answer, sentences.get(number))
            .map(span -> shift(span, sentence))
            .filter(span -> span.end() <= sentence.end())
            .ifPresent(quotes::add);
      }
    }
    return quotes;
  }

  /** The tokens that hold the first occurrence of the answer. */
  private static Optional<TokenRange> span(String sentence, String answer, Pieces tokens) {
    int start = sentence.indexOf(answer);
    int end = start + answer.length();
    int first = -1;
    int last = -1;
    for (int token = 0; start >= 0 && token < tokens.size(); token++) {
      if (tokens.starts()[token] < end && tokens.ends()[token] > start) {
        first = first < 0 ? token : first;
        last = token;
      }
    }
    return first < 0 ? Optional.empty() : Optional.of(new TokenRange(first, last + 1));
  }

  private static TokenRange shift(TokenRange span, TokenRange sentence) {
    return new TokenRange(sentence.start() + span.start(), sentence.start() + span.end());
  }
}
