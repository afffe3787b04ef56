package dev.parley.telegram.send;

import dev.parley.telegram.render.Html;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Our values as the library's. */
final class Methods {

  private static final LinkPreviewOptions NO_PREVIEW =
      LinkPreviewOptions.builder().isDisabled(true).build();

  /** As documented; the library's constant is in lower case. */
  private static final String HTML = "HTML";

  private Methods() {}

  /**
   * A message.
   *
   * @param chat where it goes, which may have changed
   * @param marked whether it goes with its markup
   */
  static SendMessage message(Outgoing message, long chat, boolean marked) {
    SendMessage method = new SendMessage(Long.toString(chat), text(message.text(), marked));
    method.setParseMode(marked ? HTML : null);
    method.setLinkPreviewOptions(NO_PREVIEW);
    message.thread().ifPresent(method::setMessageThreadId);
    message.replyTo().ifPresent(id -> method.setReplyParameters(reply(id)));
    if (!message.keyboard().rows().isEmpty()) {
      method.setReplyMarkup(markup(message.keyboard()));
    }
    return method;
  }

  /** A photo, at the place of a message. */
  static PhotoCall photo(byte[] png, long chat, OptionalInt thread, OptionalInt replyTo) {
    PhotoCall method = new PhotoCall(chat, png);
    thread.ifPresent(method::setMessageThreadId);
    replyTo.ifPresent(id -> method.setReplyParameters(reply(id)));
    return method;
  }

  static EditMessageText edit(
      long chat, int message, Html text, Keyboard keyboard, boolean marked) {
    return EditMessageText.builder()
        .chatId(chat)
        .messageId(message)
        .text(text(text, marked))
        .parseMode(marked ? HTML : null)
        .linkPreviewOptions(NO_PREVIEW)
        .replyMarkup(keyboard.rows().isEmpty() ? null : markup(keyboard))
        .build();
  }

  static SendChatAction typing(long chat, OptionalInt thread) {
    SendChatAction method = new SendChatAction(Long.toString(chat), "typing");
    thread.ifPresent(method::setMessageThreadId);
    return method;
  }

  /** Results are the asker's own: what is served depends on who asks. */
  static AnswerInlineQuery inline(String query, List<InlineResult> results, Duration cache) {
    return AnswerInlineQuery.builder()
        .inlineQueryId(query)
        .results(results.stream().map(Methods::article).toList())
        .cacheTime(Math.toIntExact(cache.toSeconds()))
        .isPersonal(true)
        .build();
  }

  static SetMyCommands commands(List<CommandHint> commands, BotCommandScope scope) {
    return SetMyCommands.builder()
        .commands(
            commands.stream()
                .map(command -> new BotCommand(command.name(), command.description()))
                .toList())
        .scope(scope)
        .build();
  }

  static InlineKeyboardMarkup markup(Keyboard keyboard) {
    return new InlineKeyboardMarkup(
        keyboard.rows().stream()
            .map(row -> new InlineKeyboardRow(row.stream().map(Methods::button).toList()))
            .toList());
  }

  private static InlineQueryResult article(InlineResult result) {
    InputTextMessageContent content = new InputTextMessageContent(result.text().markup());
    content.setParseMode(HTML);
    content.setLinkPreviewOptions(NO_PREVIEW);
    InlineQueryResultArticle article =
        new InlineQueryResultArticle(result.id(), result.title(), content);
    if (!result.description().isEmpty()) {
      article.setDescription(result.description());
    }
    return article;
  }

  private static String text(Html text, boolean marked) {
    return marked ? text.markup() : text.plain();
  }

  private static ReplyParameters reply(int message) {
    ReplyParameters reply = new ReplyParameters(message);
    reply.setAllowSendingWithoutReply(true);
    return reply;
  }

  private static InlineKeyboardButton button(Keyboard.Button button) {
    InlineKeyboardButton made = new InlineKeyboardButton(button.label());
    made.setCallbackData(button.data());
    return made;
  }
}
