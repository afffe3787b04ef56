package dev.parley.bot.retrieval;

import dev.parley.knowledge.Article;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Passage;
import dev.parley.knowledge.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes small libraries: each text is one passage of one sentence. */
final class TestLibrary {

  private TestLibrary() {}

  static Library of(Document... documents) {
    return new Library(Arrays.asList(documents), List.of());
  }

  static Document article(String id, String title, String... texts) {
    return dated(id, title, Optional.empty(), texts);
  }

  /** An article all of whose sentences report what happened on that day. */
  static Document articleOn(LocalDate day, String id, String title, String... texts) {
    return dated(id, title, Optional.of(EventTime.day(day, EventTime.Basis.INFERRED)), texts);
  }

  /** Passages that differ from each other, numbered. */
  static Library numbered(int articles, int passagesEach) {
    return new Library(
        IntStream.range(0, articles)
            .mapToObj(
                article ->
                    article(
                        "article-" + article,
                        "Report " + article,
                        IntStream.range(0, passagesEach)
                            .mapToObj(passage -> "Fact " + (article * passagesEach + passage) + ".")
                            .toArray(String[]::new)))
            .toList(),
        List.of());
  }

  private static Document dated(
      String id, String title, Optional<EventTime> time, String... texts) {
    Article article =
        new Article(
            id,
            title,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            String.join("\n\n", texts));
    List<Sentence> sentences = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    int start = 0;
    for (String text : texts) {
      int index = sentences.size();
      Sentence sentence =
          new Sentence(article, index, index, start, start + text.length(), List.of(), time);
      sentences.add(sentence);
      passages.add(new Passage(article, index, List.of(sentence)));
      start += text.length() + 2;
    }
    return new Document(article, sentences, passages);
  }
}
