package dev.parley.bot.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Timeline;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.files.ArticleFile;
import dev.parley.knowledge.text.DocumentReader;
import dev.parley.knowledge.time.QuestionTime;
import dev.parley.knowledge.time.SentenceDater;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The timeline of the articles that come with Parley. */
class ArticlesTimelineTest {

  private static final Path ARTICLES = Path.of("..", "knowledge", "articles");

  private static Library library() throws Exception {
    DocumentReader reader = new DocumentReader(new SentenceDater());
    List<Document> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(ARTICLES)) {
      for (Path file : files.sorted().toList()) {
        Article article = ArticleFile.parse(file.getFileName().toString(), Files.readString(file));
        documents.add(reader.read(article));
      }
    }
    return new Library(documents, List.of());
  }

  private static List<Timeline.Row> rows(Timeline timeline, LocalDate first, LocalDate last) {
    return timeline.rows().stream()
        .filter(row -> row.time().first().equals(first) && row.time().last().equals(last))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-02-01|2025-02-28|phone call|unattributed-2025-02-27",
        "2025-02-18|2025-02-18|Saudi Arabia|diplomatic-insight-2025-04-10 ukrainska-pravda-2025-02-28"
            + " unattributed-2025-02-27",
        "2025-02-27|2025-02-27|Istanbul|ukrainska-pravda-2025-02-28 unattributed-2025-02-27"
            + " videostory-2025-04-11",
        "2025-04-08|2025-04-08|Bruce|diplomatic-insight-2025-04-10 ln24sa-2025-04-10"
            + " videostory-2025-04-11",
        "2025-04-10|2025-04-10|Istanbul|diplomatic-insight-2025-04-10 ln24sa-2025-04-10"
            + " videostory-2025-04-11",
      })
  void eachEventIsOneRowCitedFromAllArticlesThatReportIt(
      LocalDate first, LocalDate last, String words, String articles) throws Exception {
    Timeline timeline = new TimelineComposer(s -> Optional.empty()).compose(library(), "");
    assertThat(rows(timeline, first, last))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.statement().text()).contains(words);
              assertThat(row.statement().citations())
                  .extracting(number -> timeline.citations().get(number - 1).article().id())
                  .containsExactlyInAnyOrder(articles.split(" "));
            });
  }

  @Test
  void nothingElseIsAnEvent() throws Exception {
    Timeline timeline = new TimelineComposer(s -> Optional.empty()).compose(library(), "");
    assertThat(timeline.rows()).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({
    "when was the first round,2025-02-27,2025-02-27",
    "How long did the second round in April take?,2025-04-10,2025-04-10",
    "How did the State Department describe the April talks?,2025-04-01,2025-04-30",
    "What concerns were raised in February?,2025-02-01,2025-02-28",
  })
  void questionsAskForTheirRoundOrMonth(String question, LocalDate first, LocalDate last)
      throws Exception {
    assertThat(new QuestionTime(library()).of(question))
        .hasValueSatisfying(
            asked -> {
              assertThat(asked.time().first()).isEqualTo(first);
              assertThat(asked.time().last()).isEqualTo(last);
            });
  }
}
