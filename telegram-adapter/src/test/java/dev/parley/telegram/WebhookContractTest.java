package dev.parley.telegram;

import dev.parley.bot.Bot;

/** The same promises where Telegram posts updates. */
class WebhookContractTest extends TelegramAdapterContractTest {

  @Override
  TelegramAdapter serveContract(Bot served, int rate) {
    return serveByWebhook(served, rate);
  }
}
