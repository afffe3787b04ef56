package dev.parley.web.page;

import dev.parley.bot.Answer;
import dev.parley.bot.Bot;
import dev.parley.bot.ConversationId;
import dev.parley.bot.NoAnswer;
import dev.parley.bot.Notice;
import dev.parley.bot.Reply;
import dev.parley.bot.channel.Feedback;
import dev.parley.bot.channel.TypedCommand;
import dev.parley.bot.journal.Rating;
import dev.parley.bot.observe.ChannelMeters;
import dev.parley.bot.text.DateText;
import dev.parley.knowledge.Library;
import dev.parley.web.page.Admission.Refusal;
import dev.parley.web.view.Addresses;
import dev.parley.web.view.Conversation;
import dev.parley.web.view.Conversation.Exchange;
import dev.parley.web.view.Conversation.NotNow;
import dev.parley.web.view.Frame.Here;
import dev.parley.web.view.Shown;
import dev.parley.web.view.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The page to ask on: a conversation, and room for the next question. Thread-safe. */
final class AskPage {

  private static final int LONGEST_KEPT = 1_000;

  private static final Notice HELP =
      new Notice(
          "Ask in your own words: who, what, when, where or why. I go on from what you asked"
              + " before. “Timeline” shows what happened when, “Articles” what I answer from.");

  private final Templates templates;
  private final Bot bot;
  private final Supplier<Library> library;
  private final ConversationCookie cookie;
  private final Admission admission;
  private final Talks talks;
  private final ChannelMeters meters;
  private final Feedback feedback;
  private final FirstQuestions first;

  AskPage(
      Templates templates,
      Bot bot,
      Supplier<Library> library,
      ConversationCookie cookie,
      Admission admission,
      Talks talks,
      ChannelMeters meters,
      Feedback feedback) {
    this.templates = templates;
    this.bot = bot;
    this.library = library;
    this.cookie = cookie;
    this.admission = admission;
    this.talks = talks;
    this.meters = meters;
    this.feedback = feedback;
    this.first = new FirstQuestions(bot, library.get(), InstantSource.system());
  }

  /** The conversation; with a question in the address, it ends with the answer to that. */
  void show(Context context) {
    String asked = Optional.ofNullable(context.queryParam(Addresses.QUESTION)).orElse("");
    String conversation = cookie.read(context).orElseGet(() -> cookie.start(context));
    if (asked.isBlank() || endsWith(conversation, asked)) {
      page(context, conversation, Optional.empty());
    } else {
      ask(context, conversation, asked);
    }
  }

  /** Whether nothing has been said since the answer to this: loading anew does not ask again. */
  private boolean endsWith(String conversation, String question) {
    List<Said> said = talks.of(conversation);
    return !said.isEmpty() && said.get(said.size() - 1).answers(question);
  }

  /**
   * Answers, and has the browser come back for it, so that neither loading the page anew nor going
   * back to it asks again. A browser that takes no cookies gets its answer at once.
   */
  void ask(Context context) {
    String typed = Optional.ofNullable(context.formParam("question")).orElse("");
    Optional<TypedCommand> command = TypedCommand.of(typed);
    Optional<String> elsewhere = command.flatMap(it -> elsewhere(it, templates.addresses(context)));
    if (elsewhere.isPresent()) {
      seeOther(context, elsewhere.get());
    } else {
      ask(
          context,
          command.filter(it -> it.name().equals("ask")).map(TypedCommand::argument).orElse(typed));
    }
  }

  /** The page that shows what a command asks for, as people know commands from chats. */
  private static Optional<String> elsewhere(TypedCommand command, Addresses to) {
    return switch (command.name()) {
      case "timeline" -> Optional.of(to.timeline(command.argument()));
      case "sources" -> Optional.of(to.articles());
      default -> Optional.empty();
    };
  }

  private void ask(Context context, String question) {
    Optional<String> known = cookie.read(context);
    String conversation = known.orElseGet(() -> cookie.start(context));
    Optional<Refusal> refusal = admit(context, conversation, question);
    if (known.isPresent() && refusal.isEmpty()) {
      seeOther(context, answered(context, conversation) + "#latest");
    } else {
      page(context, conversation, refusal.map(it -> notNow(question, it)));
    }
  }

  /** Answers under the address that was opened. */
  private void ask(Context context, String conversation, String question) {
    Optional<Refusal> refusal = admit(context, conversation, question);
    page(context, conversation, refusal.map(it -> notNow(question, it)));
  }

  private Optional<Refusal> admit(Context context, String conversation, String question) {
    Optional<Refusal> refusal =
        admission.ask(context, conversation, () -> answer(conversation, question));
    refusal.ifPresent(
        it -> context.status(it.status()).header("Retry-After", Integer.toString(it.seconds())));
    return refusal;
  }

  /** Where an answer stands: of a question that needs no other before it, an address to share. */
  private String answered(Context context, String conversation) {
    Addresses to = templates.addresses(context);
    List<Said> said = talks.of(conversation);
    return said.size() == 1 && said.get(0).isShareable()
        ? to.answer(said.get(0).question())
        : to.root();
  }

  private static NotNow notNow(String question, Refusal refusal) {
    return new NotNow(Shown.line(question, LONGEST_KEPT), refusal.words());
  }

  private void answer(String conversation, String question) {
    if (TypedCommand.of(question).filter(it -> it.name().equals("help")).isPresent()) {
      talks.add(conversation, Said.of(question, HELP, List.of()));
      return;
    }
    meters.asked();
    Reply reply = bot.reply(id(conversation), question);
    meters.replied(reply);
    talks.add(conversation, Said.of(question, reply, further(question, reply)));
  }

  /** What to ask instead, or next. */
  private List<String> further(String question, Reply reply) {
    if (reply instanceof Answer answer) {
      return bot.followUps(question, answer);
    }
    return reply instanceof NoAnswer ? bot.suggestions(question) : List.of();
  }

  /** Takes what somebody thinks of an answer; nothing, where that has been forgotten. */
  void rate(Context context) {
    Addresses to = templates.addresses(context);
    String number = Optional.ofNullable(context.formParam("number")).orElse("");
    Optional<Rating> rating = rating(context.formParam("rating"));
    Optional<String> conversation = cookie.read(context);
    Optional<Said> said =
        conversation.stream()
            .flatMap(id -> talks.of(id).stream())
            .filter(one -> one.isRated() && Integer.toString(one.number()).equals(number))
            .findFirst();
    if (said.isPresent() && rating.isPresent()) {
      String id = conversation.orElseThrow();
      feedback.put(id + " " + number, id, rating.get(), said.get().question());
      talks.rate(id, said.get().number(), rating.get());
    }
    seeOther(context, to.root() + said.map(one -> "#h" + one.number()).orElse(""));
  }

  private static Optional<Rating> rating(String word) {
    return Arrays.stream(Rating.values())
        .filter(rating -> rating.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  /** Forgets what was said; what is being said still, is left to be forgotten with time. */
  void startOver(Context context) {
    cookie
        .read(context)
        .filter(conversation -> !admission.alone(conversation, () -> forget(conversation)))
        .ifPresent(busy -> cookie.start(context));
    seeOther(context, templates.addresses(context).root());
  }

  private void forget(String conversation) {
    bot.reset(id(conversation));
    talks.forget(conversation);
  }

  private static ConversationId id(String conversation) {
    return new ConversationId("web", conversation);
  }

  private static void seeOther(Context context, String address) {
    context
        .status(HttpStatus.SEE_OTHER)
        .header("Cache-Control", "no-store")
        .header("Location", address);
  }

  private void page(Context context, String id, Optional<NotNow> notNow) {
    context.header("Cache-Control", "private, no-cache");
    List<Said> said = talks.of(id);
    int last = said.isEmpty() ? 0 : said.get(said.size() - 1).number();
    Addresses to = templates.addresses(context);
    Library articles = library.get();
    Conversation conversation =
        new Conversation(
            said.stream().map(one -> exchange(one, to, one.number() == last)).toList(),
            said.isEmpty() ? first.of(articles) : List.of(),
            known(articles),
            said.isEmpty() ? first.subjects(articles) : "",
            notNow);
    templates.page(context, "ask", "Ask the articles", Here.ASK, conversation);
  }

  private Exchange exchange(Said said, Addresses to, boolean last) {
    WebRenderer renderer = new WebRenderer(templates, to, "q" + said.number() + "-");
    return new Exchange(
        said.number(),
        said.question().isBlank() ? "(no question)" : said.question(),
        said.reply().renderWith(renderer),
        said.isRated(),
        said.rating().map(rating -> rating.name().toLowerCase(Locale.ROOT)).orElse(""),
        said.reply() instanceof NoAnswer ? "The articles do answer:" : "You could go on with:",
        said.suggestions(),
        last);
  }

  private static String known(Library articles) {
    int number = articles.documents().size();
    return (number == 1 ? "1 news article" : number + " news articles")
        + articles.upTo().map(day -> ", up to " + DateText.of(day)).orElse("");
  }
}
