package dev.parley.launcher.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.bot.Answer;
import dev.parley.bot.Citation;
import dev.parley.bot.Correction;
import dev.parley.bot.Highlight;
import dev.parley.bot.NoAnswer;
import dev.parley.bot.Notice;
import dev.parley.bot.ReplyRenderer;
import dev.parley.bot.Source;
import dev.parley.bot.Sources;
import dev.parley.bot.Statement;
import dev.parley.bot.Timeline;
import dev.parley.bot.render.Wording;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.Publication;
import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Writes replies as JSON objects in the documented format, which tools outside the project read:
 * fields are only ever added. {@link JsonLine} makes text of them. Text from articles goes in as it
 * is; its escaping is JSON's own.
 *
 * @param articleIds the id to print for an article's id
 */
public record JsonRenderer(UnaryOperator<String> articleIds) implements ReplyRenderer<ObjectNode> {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Prints the articles' ids as they are. */
  public JsonRenderer() {
    this(UnaryOperator.identity());
  }

  @Override
  public ObjectNode answer(Answer answer) {
    String text =
        answer.statements().stream().map(Wording::marked).collect(Collectors.joining(" "));
    ObjectNode json = reply(true, text, answer.confidence());
    json.put("certainty", lowerCase(answer.certainty()));
    json.set("statements", array(answer.statements(), JsonRenderer::statement));
    json.set("citations", array(answer.citations(), this::citation));
    json.set("ranking", ranking(answer.ranking()));
    answer.more().ifPresent(filter -> json.put("more", filter));
    return corrected(json, answer.corrections());
  }

  @Override
  public ObjectNode noAnswer(NoAnswer refusal) {
    ObjectNode json = unanswered(Wording.refusal(refusal), refusal.confidence());
    json.set("ranking", ranking(refusal.ranking()));
    json.set("nearest", array(refusal.nearest(), this::source));
    return corrected(json, refusal.corrections());
  }

  @Override
  public ObjectNode timeline(Timeline timeline) {
    return JSON.objectNode()
        .set("rows", array(timeline.rows(), row -> row(row, timeline.citations())));
  }

  @Override
  public ObjectNode sources(Sources sources) {
    return JSON.objectNode().set("sources", array(sources.sources(), this::source));
  }

  /** Said in place of an answer when there was no question: an error to a program. */
  @Override
  public ObjectNode notice(Notice notice) {
    return error(notice.text());
  }

  /** What is printed for a question that could not be asked. */
  public static ObjectNode error(String message) {
    ObjectNode json = unanswered(message, 0.0);
    json.putArray("ranking");
    return json.put("error", message);
  }

  private static ObjectNode unanswered(String text, double confidence) {
    ObjectNode json = reply(false, text, confidence);
    json.putArray("statements");
    json.putArray("citations");
    return json;
  }

  private static ObjectNode reply(boolean answered, String text, double confidence) {
    return JSON.objectNode()
        .put("answered", answered)
        .put("text", text)
        .put("confidence", confidence);
  }

  private static ObjectNode corrected(ObjectNode json, List<Correction> corrections) {
    return corrections.isEmpty()
        ? json
        : json.set("corrections", array(corrections, JsonRenderer::correction));
  }

  private static ObjectNode correction(Correction correction) {
    return JSON.objectNode().put("written", correction.written()).put("read", correction.read());
  }

  private ArrayNode ranking(List<String> ids) {
    return array(ids, id -> JSON.textNode(articleIds.apply(id)));
  }

  private static ObjectNode statement(Statement statement) {
    ObjectNode json = JSON.objectNode().put("text", statement.text());
    if (!statement.highlights().isEmpty()) {
      json.set("highlights", array(statement.highlights(), JsonRenderer::range));
    }
    return json.set("citations", array(statement.citations(), JSON::numberNode));
  }

  private static ArrayNode range(Highlight highlight) {
    return JSON.arrayNode().add(highlight.start()).add(highlight.end());
  }

  private ObjectNode citation(Citation citation) {
    ObjectNode json = JSON.objectNode().put("number", citation.number());
    json.put("article", articleIds.apply(citation.article().id()));
    about(json, citation.article());
    json.put("link", text(citation.link()))
        .put("quote", citation.quote())
        .put("start", citation.start())
        .put("end", citation.end());
    citation.note().ifPresent(note -> json.put("note", note));
    return json;
  }

  private ObjectNode source(Source source) {
    Article article = source.article();
    ObjectNode json = JSON.objectNode().put("article", articleIds.apply(article.id()));
    about(json, article);
    json.put("link", text(source.link())).put("sentences", source.sentences());
    article
        .published()
        .map(Publication::basis)
        .ifPresent(basis -> json.put("publishedBasis", lowerCase(basis)));
    article.event().ifPresent(day -> json.put("event", day.toString()));
    return json;
  }

  private static void about(ObjectNode json, Article article) {
    json.put("title", article.title())
        .put("publisher", article.publisher().orElse(null))
        .put("published", article.published().map(p -> p.day().toString()).orElse(null))
        .put("url", text(article.url()));
  }

  private ObjectNode row(Timeline.Row row, List<Citation> citations) {
    List<Citation> own =
        row.statement().citations().stream().map(number -> citations.get(number - 1)).toList();
    ObjectNode json =
        JSON.objectNode()
            .put("date", date(row.time()))
            .put("precision", lowerCase(row.time().precision()))
            .put("basis", lowerCase(row.time().basis()))
            .put("text", row.statement().text());
    return json.set("citations", array(own, this::citation));
  }

  private static String date(EventTime time) {
    return switch (time.precision()) {
      case DAY -> time.first().toString();
      case MONTH -> YearMonth.from(time.first()).toString();
      case YEAR -> String.valueOf(time.first().getYear());
      case RANGE -> time.first() + "/" + time.last();
    };
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String text(Optional<URI> address) {
    return address.map(URI::toString).orElse(null);
  }

  private static <T> ArrayNode array(List<T> values, Function<T, ? extends JsonNode> toJson) {
    ArrayNode array = JSON.arrayNode();
    values.forEach(value -> array.add(toJson.apply(value)));
    return array;
  }
}
