package dev.parley.knowledge.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The schema.org description of an article that many pages carry as JSON-LD, also inside a {@code
 * @graph} and with references by {@code @id}.
 */
final class JsonLd {

  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /** Deep enough for a graph in a list in a graph; bounds the work on hostile pages. */
  private static final int MAX_DEPTH = 6;

  private static final int MAX_AUTHORS = 20;
  private static final int MAX_TEXT = 500;

  private final Map<String, JsonNode> byId = new LinkedHashMap<>();
  private final JsonNode article;

  private JsonLd(List<JsonNode> nodes, Optional<String> canonical) {
    nodes.forEach(node -> byId.putIfAbsent(node.path("@id").asText(), node));
    List<JsonNode> articles = nodes.stream().filter(JsonLd::isArticle).toList();
    this.article =
        articles.stream()
            .filter(node -> canonical.filter(addressOf(node)::equals).isPresent())
            .findFirst()
            .or(() -> articles.stream().findFirst())
            .orElse(MissingNode.getInstance());
  }

  /**
   * @param canonical the page's canonical address, which tells its own article from others'
   */
  static JsonLd of(Document page, Optional<String> canonical) {
    List<JsonNode> nodes = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        collect(LENIENT.readTree(script.data()), 0, nodes);
      } catch (JsonProcessingException e) {
        // One broken block must not hide the others; the page's other metadata remain.
      }
    }
    return new JsonLd(nodes, canonical);
  }

  private static void collect(JsonNode node, int depth, List<JsonNode> nodes) {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (node.isArray()) {
      node.forEach(element -> collect(element, depth + 1, nodes));
    } else if (node.isObject()) {
      nodes.add(node);
      collect(node.path("@graph"), depth + 1, nodes);
      collect(node.path("mainEntity"), depth + 1, nodes);
    }
  }

  private static boolean isArticle(JsonNode node) {
    return values(node.path("@type"))
        .map(JsonNode::asText)
        .anyMatch(
            type -> type.endsWith("Article") || type.endsWith("Posting") || type.equals("Report"));
  }

  Optional<String> headline() {
    return text(article.path("headline")).or(() -> text(article.path("name")));
  }

  Optional<String> published() {
    return text(article.path("datePublished"));
  }

  Optional<String> publisher() {
    return values(article.path("publisher")).flatMap(node -> name(node).stream()).findFirst();
  }

  /** The people who wrote it; an organization in their place is no author. */
  List<String> authors() {
    return values(article.path("author"))
        .map(this::resolve)
        .filter(
            node -> values(node.path("@type")).noneMatch(t -> t.asText().endsWith("Organization")))
        .flatMap(node -> name(node).stream())
        .filter(name -> !name.contains("://"))
        .distinct()
        .limit(MAX_AUTHORS)
        .toList();
  }

  Optional<String> address() {
    return Optional.of(addressOf(article)).filter(address -> !address.isEmpty());
  }

  private static String addressOf(JsonNode node) {
    return Stream.of(
            node.path("url"),
            node.path("mainEntityOfPage"),
            node.path("mainEntityOfPage").path("@id"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .findFirst()
        .orElse("");
  }

  private Optional<String> name(JsonNode node) {
    JsonNode resolved = resolve(node);
    return text(resolved.isTextual() ? resolved : resolved.path("name"));
  }

  private JsonNode resolve(JsonNode node) {
    boolean reference = node.isObject() && node.has("@id") && !node.has("name");
    return reference ? byId.getOrDefault(node.path("@id").asText(), node) : node;
  }

  private static Stream<JsonNode> values(JsonNode node) {
    return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
  }

  /** Strings often hold HTML entities or tags, although they should not. */
  private static Optional<String> text(JsonNode node) {
    return Optional.of(node)
        .filter(JsonNode::isTextual)
        .map(value -> Words.oneLine(Jsoup.parseBodyFragment(value.asText()).text(), MAX_TEXT))
        .filter(value -> !value.isEmpty());
  }
}
