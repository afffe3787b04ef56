package dev.parley.telegram;

import dev.parley.bot.Bot;
import dev.parley.bot.FixedBot;
import dev.parley.bot.channel.AdapterContract;
import dev.parley.bot.channel.Health;
import dev.parley.telegram.fake.Message;
import dev.parley.telegram.fake.Speaker;
import java.util.List;
import java.util.Set;

class TelegramAdapterContractTest extends OnTelegram implements AdapterContract {

  private TelegramAdapter adapter;

  @Override
  public FixedBot fixedBot() {
    return bot;
  }

  @Override
  public void begin(Bot served, int rate) {
    adapter = serveContract(served, rate);
  }

  TelegramAdapter serveContract(Bot served, int rate) {
    return serve(settings(rate, Set.of()), served);
  }

  @Override
  public void end() {
    stop();
  }

  @Override
  public Health adapterHealth() {
    return adapter.health();
  }

  @Override
  public Chat chat(int person) {
    Speaker speaker = telegram.user(ANN + person);
    return new Chat() {
      @Override
      public void ask(String question) {
        speaker.says(question);
      }

      @Override
      public List<String> said() {
        return speaker.answers().stream().map(Message::text).toList();
      }
    };
  }

  @Override
  public void tellAgain() {
    telegram.repeatLastUpdate();
  }

  @Override
  public void cutOff() {
    telegram.stop();
  }

  @Override
  public void letThrough() {
    telegram.restart();
  }

  @Override
  public String threadNames() {
    return "telegram.*|OkHttp (?!TaskRunner).*";
  }
}
