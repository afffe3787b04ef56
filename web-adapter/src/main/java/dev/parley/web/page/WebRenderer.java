package dev.parley.web.page;

import dev.parley.bot.Answer;
import dev.parley.bot.NoAnswer;
import dev.parley.bot.Notice;
import dev.parley.bot.ReplyRenderer;
import dev.parley.bot.Sources;
import dev.parley.bot.Timeline;
import dev.parley.web.view.Addresses;
import dev.parley.web.view.Templates;
import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;

/** Writes replies as parts of a page; the templates escape what comes from articles and users. */
final class WebRenderer implements ReplyRenderer<Content> {

  private final Templates templates;
  private final Addresses to;
  private final String id;

  /**
   * Writes replies of one page.
   *
   * @param id starts the ids in it, so that no two replies of a page share one
   */
  WebRenderer(Templates templates, Addresses to, String id) {
    this.templates = templates;
    this.to = to;
    this.id = id;
  }

  @Override
  public Content answer(Answer answer) {
    return part("answer", Map.of("answer", answer));
  }

  @Override
  public Content noAnswer(NoAnswer refusal) {
    return part("refusal", Map.of("refusal", refusal));
  }

  @Override
  public Content timeline(Timeline timeline) {
    return part("timeline", Map.of("timeline", timeline, "before", 0));
  }

  /** Some rows of a timeline, after others. */
  Content timeline(Timeline rows, int before) {
    return part("timeline", Map.of("timeline", rows, "before", before));
  }

  @Override
  public Content sources(Sources sources) {
    return part("sources", Map.of("sources", sources));
  }

  @Override
  public Content notice(Notice notice) {
    return part("notice", Map.of("notice", notice));
  }

  private Content part(String name, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("to", to);
    all.put("id", id);
    return templates.part("reply/" + name, all);
  }
}
