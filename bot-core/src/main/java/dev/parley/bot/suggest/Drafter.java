package dev.parley.bot.suggest;

import dev.parley.knowledge.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes questions of a sentence by turning it around. Thread-safe. */
final class Drafter {

  /** Longer ones are hardly ever read right, and they take time. */
  private static final int LONGEST_SENTENCE = 450;

  private static final Pattern ENDED = Pattern.compile("(?s).*[.”\"’']");

  private final Tagger tagger = new Tagger();

  /** The questions that a sentence seems to answer; none where it is not plain enough. */
  List<Draft> drafts(Sentence sentence) {
    List<Draft> drafts = new ArrayList<>();
    if (isPlain(sentence)) {
      TaggedSentence tagged = TaggedSentence.of(sentence, tagger.tag(sentence));
      for (Form form : Form.values()) {
        form.ask(tagged)
            .map(Drafter::capitalized)
            .filter(Fluency::isFluent)
            .ifPresent(question -> drafts.add(new Draft(question, form, sentence)));
      }
    }
    return List.copyOf(drafts);
  }

  /** What an editor has a note on is nothing to lead people to. */
  private static boolean isPlain(Sentence sentence) {
    return sentence.end() - sentence.start() <= LONGEST_SENTENCE
        && ENDED.matcher(sentence.text()).matches()
        && sentence.article().notesOn(sentence.start(), sentence.end()).isEmpty();
  }

  private static String capitalized(String question) {
    return question.substring(0, 1).toUpperCase(Locale.ROOT) + question.substring(1);
  }
}
