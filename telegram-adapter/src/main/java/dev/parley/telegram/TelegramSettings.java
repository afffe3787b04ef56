package dev.parley.telegram;

import java.net.URI;
import java.util.Set;

/**
 * How to reach Telegram, and whom to serve.
 *
 * @param token the bot's token from @BotFather; shown by no method but its own
 * @param api the Bot API server, http or https, a host and perhaps a port
 * @param rate questions a person may ask a minute, at least 1
 * @param chats ids of the chats that are served; empty for all
 */
public record TelegramSettings(String token, URI api, int rate, Set<Long> chats) {

  public static final URI PUBLIC_API = URI.create("https://api.telegram.org");

  public TelegramSettings {
    chats = Set.copyOf(chats);
  }

  @Override
  public String toString() {
    return "TelegramSettings[token=***, api=%s, rate=%d, chats=%s]".formatted(api, rate, chats);
  }
}
