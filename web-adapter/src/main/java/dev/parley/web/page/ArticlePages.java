package dev.parley.web.page;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.parley.bot.Bot;
import dev.parley.bot.Reply;
import dev.parley.bot.Source;
import dev.parley.bot.Sources;
import dev.parley.bot.observe.ChannelMeters;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Sentence;
import dev.parley.web.view.Frame.Here;
import dev.parley.web.view.ReadArticle;
import dev.parley.web.view.Shelf;
import dev.parley.web.view.Slice;
import dev.parley.web.view.Templates;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pages of articles, and the list of them. Thread-safe. */
final class ArticlePages {

  /** Keeps a page below 50 KB with titles of usual length. */
  private static final int ARTICLES = 40;

  private static final int MOST_READ = 500;

  private static final Pattern OFFSETS = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");

  private final Templates templates;
  private final Bot bot;
  private final Supplier<Library> library;
  private final ChannelMeters meters;

  /** Links to every sentence of a long article take time. A changed article is another document. */
  private final LoadingCache<Document, ReadArticle> read =
      Caffeine.newBuilder().weakKeys().maximumSize(MOST_READ).build(ArticleReader::read);

  ArticlePages(Templates templates, Bot bot, Supplier<Library> library, ChannelMeters meters) {
    this.templates = templates;
    this.bot = bot;
    this.library = library;
    this.meters = meters;
  }

  void list(Context context) {
    String page = Optional.ofNullable(context.queryParam("page")).orElse("");
    Reply reply = bot.sources();
    meters.replied(reply);
    List<Source> all = reply instanceof Sources sources ? sources.sources() : List.of();
    Slice<Source> slice = Slice.of(all, page, ARTICLES);
    Reply shown = reply instanceof Sources ? new Sources(slice.items()) : reply;
    WebRenderer renderer = new WebRenderer(templates, templates.addresses(context), "");
    context.header("Cache-Control", "public, max-age=60");
    templates.page(
        context,
        "articles",
        "Articles",
        Here.ARTICLES,
        new Shelf(all.size(), shown.renderWith(renderer), slice));
  }

  void show(Context context) {
    Document document =
        library.get().find(context.pathParam("id")).orElseThrow(NotFoundResponse::new);
    ReadArticle view = read.get(document).citing(cited(document, context.queryParam("quote")));
    context.header("Cache-Control", "public, max-age=60");
    templates.page(context, "article", view.article().title(), Here.ARTICLE, view);
  }

  /** The sentences that a quote touches, such as "120-245"; none where it is no quote. */
  private static Set<Integer> cited(Document document, String quote) {
    Matcher offsets = OFFSETS.matcher(quote == null ? "" : quote);
    if (!offsets.matches()) {
      return Set.of();
    }
    int start = Integer.parseInt(offsets.group(1));
    int end = Integer.parseInt(offsets.group(2));
    return document.sentences().stream()
        .filter(sentence -> Math.max(start, sentence.start()) < Math.min(end, sentence.end()))
        .map(Sentence::index)
        .collect(Collectors.toSet());
  }
}
