package dev.parley.bot.answer;

import dev.parley.bot.Citation;
import dev.parley.bot.link.Links;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Note;
import dev.parley.knowledge.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the citations of one reply and numbers them. */
final class Citations {

  private final Links links;
  private final List<Citation> all = new ArrayList<>();

  Citations(Links links) {
    this.links = links;
  }

  /** The number of the citation of this sentence, which is added where it is new. */
  int numberOf(Candidate candidate) {
    Sentence sentence = candidate.sentence();
    return all.stream()
        .filter(c -> c.article().equals(sentence.article()) && c.sentence() == sentence.index())
        .findFirst()
        .orElseGet(
            () -> {
              Citation citation = cite(candidate, all.size() + 1);
              all.add(citation);
              return citation;
            })
        .number();
  }

  Citation cite(Candidate candidate, int number) {
    Sentence sentence = candidate.sentence();
    return new Citation(
        number,
        sentence.article(),
        sentence.index(),
        sentence.text(),
        sentence.start(),
        sentence.end(),
        links.to(sentence),
        note(sentence.article(), sentence));
  }

  private static Optional<String> note(Article article, Sentence sentence) {
    return article.notes().stream()
        .filter(note -> note.overlaps(sentence.start(), sentence.end()))
        .map(Note::note)
        .reduce((a, b) -> a + " " + b);
  }

  List<Citation> all() {
    return List.copyOf(all);
  }
}
