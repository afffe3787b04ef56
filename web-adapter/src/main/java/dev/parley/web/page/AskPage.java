package dev.parley.web.page;

import dev.parley.bot.Bot;
import dev.parley.bot.ConversationId;
import dev.parley.bot.NoAnswer;
import dev.parley.bot.Reply;
import dev.parley.bot.observe.ChannelMeters;
import dev.parley.bot.text.DateText;
import dev.parley.knowledge.Library;
import dev.parley.web.view.Addresses;
import dev.parley.web.view.Conversation;
import dev.parley.web.view.Conversation.Exchange;
import dev.parley.web.view.Frame.Here;
import dev.parley.web.view.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The page to ask on: a conversation, and room for the next question. Thread-safe. */
final class AskPage {

  private final Templates templates;
  private final Bot bot;
  private final Supplier<Library> library;
  private final ConversationCookie cookie;
  private final Talks talks;
  private final ChannelMeters meters;
  private final FirstQuestions first;

  AskPage(
      Templates templates,
      Bot bot,
      Supplier<Library> library,
      ConversationCookie cookie,
      Talks talks,
      ChannelMeters meters) {
    this.templates = templates;
    this.bot = bot;
    this.library = library;
    this.cookie = cookie;
    this.talks = talks;
    this.meters = meters;
    this.first = new FirstQuestions(bot, library.get(), InstantSource.system());
  }

  void show(Context context) {
    String conversation = cookie.read(context).orElseGet(() -> cookie.start(context));
    page(context, conversation);
  }

  /**
   * Answers, and has the browser come back for it, so that neither loading the page anew nor going
   * back to it asks again. A browser that takes no cookies gets its answer at once.
   */
  void ask(Context context) {
    Optional<String> known = cookie.read(context);
    String conversation = known.orElseGet(() -> cookie.start(context));
    answer(conversation, Optional.ofNullable(context.formParam("question")).orElse(""));
    if (known.isPresent()) {
      seeOther(context, "#latest");
    } else {
      page(context, conversation);
    }
  }

  private void answer(String conversation, String question) {
    meters.asked();
    Reply reply = bot.reply(id(conversation), question);
    meters.replied(reply);
    List<String> instead = reply instanceof NoAnswer ? bot.suggestions(question) : List.of();
    talks.add(conversation, Said.of(question, reply, instead));
  }

  /** Forgets what was said. */
  void startOver(Context context) {
    cookie
        .read(context)
        .ifPresent(
            conversation -> {
              bot.reset(id(conversation));
              talks.forget(conversation);
            });
    seeOther(context, "");
  }

  private static ConversationId id(String conversation) {
    return new ConversationId("web", conversation);
  }

  private void seeOther(Context context, String fragment) {
    context
        .status(HttpStatus.SEE_OTHER)
        .header("Cache-Control", "no-store")
        .header("Location", templates.addresses(context).root() + fragment);
  }

  private void page(Context context, String id) {
    context.header("Cache-Control", "private, no-cache");
    List<Said> said = talks.of(id);
    int last = said.isEmpty() ? 0 : said.get(said.size() - 1).number();
    Addresses to = templates.addresses(context);
    Library articles = library.get();
    Conversation conversation =
        new Conversation(
            said.stream().map(one -> exchange(one, to, one.number() == last)).toList(),
            said.isEmpty() ? first.of(articles) : List.of(),
            known(articles));
    templates.page(context, "ask", "Ask the articles", Here.ASK, conversation);
  }

  private Exchange exchange(Said said, Addresses to, boolean last) {
    WebRenderer renderer = new WebRenderer(templates, to, "q" + said.number() + "-", last);
    return new Exchange(
        said.number(),
        said.question().isBlank() ? "(no question)" : said.question(),
        said.reply().renderWith(renderer),
        said.suggestions(),
        last);
  }

  private static String known(Library articles) {
    int number = articles.documents().size();
    return (number == 1 ? "1 news article" : number + " news articles")
        + articles.upTo().map(day -> ", up to " + DateText.of(day)).orElse("");
  }
}
