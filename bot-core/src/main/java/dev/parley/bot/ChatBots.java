package dev.parley.bot;

import dev.parley.bot.answer.AnswerReader;
import dev.parley.bot.answer.ExtractiveComposer;
import dev.parley.bot.conversation.Conversations;
import dev.parley.bot.link.Links;
import dev.parley.bot.observe.ReplyListener;
import dev.parley.bot.question.QuestionReader;
import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.retrieval.PassageIndex;
import dev.parley.bot.route.RouteReader;
import dev.parley.bot.route.RouteReplies;
import dev.parley.bot.suggest.Suggestions;
import dev.parley.bot.timeline.TimelineComposer;
import java.time.InstantSource;

/** Makes chat bots of the usual stages. */
public final class ChatBots {

  private ChatBots() {}

  /**
   * A bot that answers from an index. It closes none of what it is given.
   *
   * @param index the articles; updates of it show at once
   * @param model reads the questions; must be the model that the index was encoded with
   * @param reader judges the evidence; several bots may share it
   * @param links makes the links of citations
   * @param listener hears how replies come about
   */
  public static ChatBot over(
      PassageIndex index, MiniLm model, AnswerReader reader, Links links, ReplyListener listener) {
    TimelineComposer timelines = new TimelineComposer(links::to);
    return new ChatBot(
        index,
        new RouteReader(model::isWord),
        new RouteReplies(index, model, timelines, links),
        new QuestionReader(model),
        reader,
        new ExtractiveComposer(ExtractiveComposer.Settings.DEFAULT, links),
        timelines,
        new Conversations(Conversations.Limits.DEFAULT, InstantSource.system()),
        new Suggestions(index, model),
        links,
        listener,
        InstantSource.system());
  }
}
