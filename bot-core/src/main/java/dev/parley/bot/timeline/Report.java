package dev.parley.bot.timeline;

import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.Sentence;
import dev.parley.knowledge.TimeMention;
import dev.parley.knowledge.text.ContentWords;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Words of one sentence that report something that happened at a time.
 *
 * @param sentence the sentence
 * @param start where the words start in the body; the sentence's start, or that of a clause in it
 * @param end where they end, exclusive
 * @param mention the words that name the time, if there are any
 * @param time when it happened
 * @param lead whether it is what its article is about
 * @param words its content words without those of its times
 */
record Report(
    Sentence sentence,
    int start,
    int end,
    Optional<TimeMention> mention,
    EventTime time,
    boolean lead,
    Set<String> words) {

  static Report of(
      Sentence sentence,
      int start,
      int end,
      Optional<TimeMention> mention,
      EventTime time,
      boolean lead) {
    return new Report(sentence, start, end, mention, time, lead, words(sentence, start, end));
  }

  String text() {
    return sentence.article().body().substring(start, end);
  }

  boolean isWholeSentence() {
    return start == sentence.start();
  }

  private static Set<String> words(Sentence sentence, int start, int end) {
    StringBuilder text = new StringBuilder();
    int from = start;
    List<TimeMention> inside =
        sentence.mentions().stream().filter(m -> m.start() >= start && m.end() <= end).toList();
    for (TimeMention mention : inside) {
      text.append(sentence.article().body(), from, mention.start()).append(' ');
      from = mention.end();
    }
    text.append(sentence.article().body(), from, end);
    return new HashSet<>(ContentWords.of(text.toString()));
  }
}
