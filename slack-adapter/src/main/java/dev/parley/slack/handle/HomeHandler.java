package dev.parley.slack.handle;

import static java.util.concurrent.CompletableFuture.completedFuture;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import dev.parley.bot.Bot;
import dev.parley.slack.receive.Incoming.HomeOpened;
import dev.parley.slack.receive.Incoming.PaneOpened;
import dev.parley.slack.render.Part;
import dev.parley.slack.send.Address;
import dev.parley.slack.send.Sender;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Fills the App Home and the assistant pane when they are opened. Thread-safe. */
final class HomeHandler {

  private static final int MOST_BLOCKS = 100;

  /** What Slack takes in one text. */
  private static final int LONGEST_TEXT = 3_000;

  private static final int MOST_PROMPTS = 4;

  private final Sender sender;
  private final Bot bot;
  private final Composer composer;
  private final Help help;
  private final Executor thinkers;

  HomeHandler(Sender sender, Bot bot, Composer composer, Executor thinkers) {
    this.sender = sender;
    this.bot = bot;
    this.composer = composer;
    this.help = new Help(bot);
    this.thinkers = thinkers;
  }

  /** Shows what the bot knows, how to ask, and the timeline. */
  CompletableFuture<Boolean> handle(HomeOpened home) {
    return CompletableFuture.supplyAsync(this::blocks, thinkers)
        .thenCompose(blocks -> sender.home(home.team(), home.person(), blocks));
  }

  /** Shows whom to ask to be let in. */
  CompletableFuture<Boolean> refuse(HomeOpened home) {
    return sender.home(
        home.team(), home.person(), List.of(Blocks.plain(Asides.notServed(home.channel()))));
  }

  private List<LayoutBlock> blocks() {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.plain(Blocks.line(help.known(), LONGEST_TEXT)));
    blocks.add(Blocks.plain(Help.how()));
    blocks.add(DividerBlock.builder().build());
    blocks.add(header("Timeline"));
    addTimeline(blocks);
    return blocks;
  }

  private void addTimeline(List<LayoutBlock> blocks) {
    for (Part part : composer.pages(Composer.TIMELINE)) {
      if (blocks.size() + part.blocks().size() >= MOST_BLOCKS) {
        blocks.add(Blocks.plain("There is more: /timeline shows all of it."));
        return;
      }
      blocks.addAll(part.blocks());
    }
  }

  private static LayoutBlock header(String text) {
    return HeaderBlock.builder().text(PlainTextObject.builder().text(text).build()).build();
  }

  /** Suggests questions. */
  CompletableFuture<Boolean> handle(PaneOpened pane) {
    return CompletableFuture.supplyAsync(() -> bot.suggestions(""), thinkers)
        .thenCompose(
            questions -> questions.isEmpty() ? completedFuture(true) : suggest(pane, questions));
  }

  private CompletableFuture<Boolean> suggest(PaneOpened pane, List<String> questions) {
    return sender.prompts(
        new Address(pane.team(), pane.channel(), pane.thread()),
        questions.subList(0, Math.min(questions.size(), MOST_PROMPTS)));
  }
}
