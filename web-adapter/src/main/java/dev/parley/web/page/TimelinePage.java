package dev.parley.web.page;

import dev.parley.bot.Bot;
import dev.parley.bot.Citation;
import dev.parley.bot.Reply;
import dev.parley.bot.Timeline;
import dev.parley.bot.Timeline.Row;
import dev.parley.bot.observe.ChannelMeters;
import dev.parley.web.server.Bulkhead;
import dev.parley.web.view.Frame.Here;
import dev.parley.web.view.History;
import dev.parley.web.view.Shown;
import dev.parley.web.view.Slice;
import dev.parley.web.view.Templates;
import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The page of what happened when. Thread-safe. */
final class TimelinePage {

  private static final int LONGEST_FILTER = 100;

  private final Templates templates;
  private final Bot bot;
  private final Function<Timeline, Optional<Content>> picture;
  private final Bulkhead work;
  private final ChannelMeters meters;

  TimelinePage(
      Templates templates,
      Bot bot,
      Function<Timeline, Optional<Content>> picture,
      Bulkhead work,
      ChannelMeters meters) {
    this.templates = templates;
    this.bot = bot;
    this.picture = picture;
    this.work = work;
    this.meters = meters;
  }

  void show(Context context) {
    String filter =
        Shown.line(Optional.ofNullable(context.queryParam("filter")).orElse(""), LONGEST_FILTER);
    String page = Optional.ofNullable(context.queryParam("page")).orElse("");
    History view =
        work.call(() -> view(context, filter, page)).orElseThrow(ServiceUnavailableResponse::new);
    context.header("Cache-Control", "public, max-age=60");
    templates.page(context, "timeline", "Timeline", Here.TIMELINE, view);
  }

  private History view(Context context, String filter, String page) {
    WebRenderer renderer = new WebRenderer(templates, templates.addresses(context), "");
    Reply reply = bot.timeline(filter);
    meters.replied(reply);
    if (!(reply instanceof Timeline timeline)) {
      return new History(
          filter,
          Optional.empty(),
          reply.renderWith(renderer),
          Slice.of(List.of(), "", Pages.TIMELINE_ROWS));
    }
    Slice<Row> slice = Slice.of(timeline.rows(), page, Pages.TIMELINE_ROWS);
    return new History(
        filter,
        timeline.rows().isEmpty() || slice.page() > 1 ? Optional.empty() : picture.apply(timeline),
        renderer.timeline(part(timeline, slice.items()), slice.first()),
        slice);
  }

  /** Some rows, and what they cite. */
  private static Timeline part(Timeline timeline, List<Row> rows) {
    Set<Integer> cited =
        rows.stream()
            .flatMap(row -> row.statement().citations().stream())
            .collect(Collectors.toSet());
    List<Citation> citations =
        timeline.citations().stream()
            .filter(citation -> cited.contains(citation.number()))
            .toList();
    return new Timeline(rows, citations, timeline.filter());
  }
}
