package dev.parley.bot.render;

import dev.parley.bot.Citation;
import dev.parley.knowledge.Article;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An article and what a reply cites of it.
 *
 * @param article the article
 * @param citations at least one, in the order of the reply
 */
public record CitedArticle(Article article, List<Citation> citations) {

  public CitedArticle {
    citations = List.copyOf(citations);
  }

  /** The articles cited, each once, in the order in which they are first cited. */
  public static List<CitedArticle> of(List<Citation> citations) {
    Map<String, List<Citation>> byArticle = new LinkedHashMap<>();
    for (Citation citation : citations) {
      byArticle.computeIfAbsent(citation.article().id(), id -> new ArrayList<>()).add(citation);
    }
    return byArticle.values().stream()
        .map(cited -> new CitedArticle(cited.get(0).article(), cited))
        .toList();
  }

  /** The articles cited, one after the other; once again where another one stands between. */
  public static List<CitedArticle> inTurn(List<Citation> citations) {
    List<CitedArticle> inTurn = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= citations.size(); to++) {
      String article = citations.get(from).article().id();
      if (to == citations.size() || !citations.get(to).article().id().equals(article)) {
        inTurn.add(new CitedArticle(citations.get(from).article(), citations.subList(from, to)));
        from = to;
      }
    }
    return inTurn;
  }

  /** Such as "[1][3]". */
  public String marks() {
    return marks(citations);
  }

  /** What editors note on the words cited, each note once, with the marks that it is about. */
  public Map<String, String> marksByNote() {
    Map<String, List<Citation>> byNote = new LinkedHashMap<>();
    for (Citation citation : citations) {
      citation
          .note()
          .ifPresent(note -> byNote.computeIfAbsent(note, n -> new ArrayList<>()).add(citation));
    }
    Map<String, String> marks = new LinkedHashMap<>();
    byNote.forEach((note, cited) -> marks.put(note, marks(cited)));
    return marks;
  }

  private static String marks(List<Citation> citations) {
    return citations.stream()
        .map(citation -> "[" + citation.number() + "]")
        .collect(Collectors.joining());
  }
}
