package dev.parley.slack;

import dev.parley.bot.Bot;
import dev.parley.bot.FixedBot;
import dev.parley.bot.channel.AdapterContract;
import dev.parley.bot.channel.Health;
import dev.parley.slack.fake.Fault;
import dev.parley.slack.fake.Post;
import dev.parley.slack.fake.Room;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class SlackAdapterContractTest extends OnSlack implements AdapterContract {

  private final Map<Integer, Chat> chats = new HashMap<>();
  private SlackAdapter adapter;

  @Override
  public FixedBot fixedBot() {
    return bot;
  }

  @Override
  public void begin(Bot served, int rate) {
    adapter = serve(settings(rate, Set.of()), served);
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
    return chats.computeIfAbsent(person, number -> new Talk(workspace.person("p" + number)));
  }

  /** A thread in a direct conversation. */
  private final class Talk implements Chat {
    private final String person;
    private final Room room;
    private String root = "";

    Talk(String person) {
      this.person = person;
      this.room = workspace.direct(person);
    }

    @Override
    public void ask(String question) {
      String ts = workspace.reply(room, root, person, question);
      root = root.isEmpty() ? ts : root;
    }

    @Override
    public List<String> said() {
      return room.replies(root).stream().map(Post::shown).toList();
    }
  }

  @Override
  public void tellAgain() {
    slack.deliveries().forEach(slack::tellAgain);
  }

  @Override
  public void cutOff() {
    slack.failAll(Optional.of(Fault.status(503)));
    slack.sockets().cut();
  }

  @Override
  public void letThrough() {
    slack.failAll(Optional.empty());
  }

  @Override
  public String threadNames() {
    return "slack.*|bolt.*|socket-mode.*|WebSocket(?:Connect|Write).*|OkHttp (?!TaskRunner).*";
  }
}
