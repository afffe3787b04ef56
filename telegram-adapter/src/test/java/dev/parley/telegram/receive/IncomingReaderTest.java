package dev.parley.telegram.receive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.telegram.receive.Incoming.ChatType;
import dev.parley.telegram.receive.Incoming.Command;
import dev.parley.telegram.receive.Incoming.Inline;
import dev.parley.telegram.receive.Incoming.Message;
import dev.parley.telegram.receive.Incoming.NoText;
import dev.parley.telegram.receive.Incoming.Place;
import dev.parley.telegram.receive.Incoming.Press;
import dev.parley.telegram.receive.Incoming.Question;
import dev.parley.telegram.receive.Incoming.Request;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What in Telegram's updates is for the bot, and what it is. Fields are given without quotes. */
class IncomingReaderTest {

  private static final BotUser BOT = new BotUser(42, "Parley_Bot");
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(JsonParser.Feature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonParser.Feature.ALLOW_SINGLE_QUOTES);
  private static final String PERSON = "from:{id:7,is_bot:false,first_name:'P'}";
  private static final String PRIVATE = PERSON + ",chat:{id:7,type:'private'}";
  private static final String GROUP = PERSON + ",chat:{id:-1001234567890,type:'supergroup'}";
  private static final String REPLY_TO_US =
      ",reply_to_message:{message_id:90,date:1,from:{id:42,is_bot:true},text:'answer'}";

  @Nested
  class InAPrivateChat {

    @Test
    void anyTextIsAQuestion() {
      assertThat(message(PRIVATE + ",text:' Who <b>met</b> & why? '"))
          .contains(
              new Message(
                  1,
                  7,
                  new Place(7, ChatType.PRIVATE, OptionalInt.empty()),
                  100,
                  OptionalInt.empty(),
                  false,
                  Instant.ofEpochSecond(1_700_000_000),
                  new Question("Who <b>met</b> & why?")));
    }

    @Test
    void aCaptionIsAQuestion() {
      assertThat(request(PRIVATE + ",photo:[{}],caption:'Who is this?'"))
          .contains(new Question("Who is this?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sticker:{}", "photo:[{}]", "voice:{}", "location:{}", "poll:{}"})
    void whatHasNoWordsIsSeen(String media) {
      assertThat(request(PRIVATE + "," + media)).contains(new NoText());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "pinned_message:{text:'x'}",
          "new_chat_title:'t'",
          "photo:[{}],media_group_id:'1'",
          "text:''",
          "text:null",
          "text:5",
          "photo:null"
        })
    void telegramsOwnNotesAreNot(String fields) {
      assertThat(message(PRIVATE + "," + fields)).isEmpty();
    }

    @Test
    void aReplyToTheBotNamesTheMessage() {
      assertThat(repliedTo(PRIVATE + ",text:'And then?'" + REPLY_TO_US)).hasValue(90);
      assertThat(repliedTo(PRIVATE + ",text:'x',reply_to_message:{message_id:90,from:{id:7}}"))
          .isEmpty();
      assertThat(repliedTo(PRIVATE + ",text:'x',external_reply:{},quote:null")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "/start, start, ''",
      "/START, start, ''",
      "/ask who met?, ask, who met?",
      "'/ask\nwho met?', ask, who met?",
      "/ask@parley_bot who, ask, who",
      "/foo_2 bar, foo_2, bar"
    })
    void aCommandCountsWithOrWithoutTelegramsMark(String text, String name, String argument) {
      String fields = PRIVATE + ",text:" + MAPPER.valueToTree(text);
      int length = text.split("\\s", 2)[0].length();
      assertThat(request(fields)).contains(new Command(name, argument));
      assertThat(request(fields + entities("bot_command", 0, length)))
          .contains(new Command(name, argument));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/new/articles/1",
          "https://example.org/new/ask",
          "/ask: who",
          "/ask@",
          "please /ask who",
          "/",
          "/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa x"
        })
    void whatOnlyLooksLikeACommandIsAQuestion(String text) {
      assertThat(request(PRIVATE + ",text:'" + text + "'")).contains(new Question(text));
    }

    @Test
    void aMarkInTheMiddleOrOfHalfAWordIsNoCommand() {
      assertThat(request(PRIVATE + ",text:'try /ask it'" + entities("bot_command", 4, 4)))
          .contains(new Question("try /ask it"));
      assertThat(request(PRIVATE + ",text:'/ask/x'" + entities("url", 0, 6)))
          .contains(new Question("/ask/x"));
    }

    @Test
    void aNewTextOfAnEarlierMessageIsAnEdit() {
      assertThat(
              read("edited_message:{message_id:100,date:1700000000," + PRIVATE + ",text:'Why?'}"))
          .get()
          .extracting("edited", "message", "request")
          .containsExactly(true, 100, new Question("Why?"));
      assertThat(read("edited_message:{message_id:100,date:1,location:{}," + PRIVATE + "}"))
          .isEmpty();
    }
  }

  @Nested
  class InAGroup {

    @Test
    void talkAmongPeopleIsNotForTheBot() {
      assertThat(message(GROUP + ",text:'Who met?'")).isEmpty();
      assertThat(message(GROUP + ",text:'Parley_Bot is nice'")).isEmpty();
      assertThat(message(GROUP + ",photo:[{}]")).isEmpty();
      assertThat(message(GROUP + ",text:'hi'" + REPLY_TO_US.replace("42", "43"))).isEmpty();
      assertThat(message(GROUP + ",sticker:{}" + REPLY_TO_US)).isEmpty();
    }

    @Test
    void aCommandIs() {
      assertThat(request(GROUP + ",text:'/ask who'" + entities("bot_command", 0, 4)))
          .contains(new Command("ask", "who"));
      assertThat(request(GROUP + ",text:'/ask@PARLEY_bot who'" + entities("bot_command", 0, 15)))
          .contains(new Command("ask", "who"));
    }

    @Test
    void aCommandForAnotherBotIsNotEvenInReplyToUs() {
      String text = ",text:'/ask@other_bot who'" + entities("bot_command", 0, 14);
      assertThat(message(GROUP + text)).isEmpty();
      assertThat(message(GROUP + text + REPLY_TO_US)).isEmpty();
    }

    @Test
    void aReplyToTheBotIs() {
      assertThat(request(GROUP + ",text:'And then?'" + REPLY_TO_US))
          .contains(new Question("And then?"));
    }

    @ParameterizedTest
    @CsvSource({
      "'@parley_bot who met?', 0, who met?",
      "'@Parley_Bot, who met?', 0, who met?",
      "'who met @PARLEY_BOT', 8, who met",
      "'tell me @parley_bot who met?', 8, tell me who met?",
      "'😀 @parley_bot who?', 3, 😀 who?",
      "'@parley_bot', 0, ''"
    })
    void aMentionIsAndIsTakenOut(String text, int offset, String question) {
      assertThat(request(GROUP + ",text:'" + text + "'" + entities("mention", offset, 11)))
          .contains(new Question(question));
    }

    @ParameterizedTest
    @CsvSource({"'@parley_bot /timeline May', 12", "'@Parley_Bot: /timeline May', 13"})
    void aCommandAfterAMentionIsOne(String text, int offset) {
      String entities =
          ",entities:[{type:'mention',offset:0,length:11},{type:'bot_command',offset:%d,length:9}]";
      assertThat(request(GROUP + ",text:'" + text + "'" + entities.formatted(offset)))
          .contains(new Command("timeline", "May"));
    }

    @Test
    void aMentionInACaptionOrByIdIsToo() {
      assertThat(
              request(
                  GROUP
                      + ",caption:'@parley_bot who?',caption_entities:[{type:'mention',offset:0,length:11}]"))
          .contains(new Question("who?"));
      assertThat(
              request(
                  GROUP
                      + ",text:'Parley, who?',entities:[{type:'text_mention',offset:0,length:6,user:{id:42}}]"))
          .contains(new Question("who?"));
    }

    @Test
    void aMentionOfAnotherIsNot() {
      assertThat(message(GROUP + ",text:'@parley_bot2 who?'" + entities("mention", 0, 12)))
          .isEmpty();
      assertThat(message(GROUP + ",text:'@parley_bot who?'" + entities("code", 0, 11))).isEmpty();
    }

    @Test
    void theTopicIsKept() {
      String command = ",text:'/ask who'" + entities("bot_command", 0, 4);
      assertThat(place(GROUP + command + ",message_thread_id:5,is_topic_message:true"))
          .contains(new Place(-1001234567890L, ChatType.GROUP, OptionalInt.of(5)));
      assertThat(place(GROUP + command + ",message_thread_id:5"))
          .contains(new Place(-1001234567890L, ChatType.GROUP, OptionalInt.empty()));
    }

    @Test
    void aMessageInATopicThatTheBotOpenedIsNoReplyToIt() {
      String opened =
          ",reply_to_message:{message_id:90,from:{id:42},forum_topic_created:{name:'News'}}";
      assertThat(message(GROUP + ",text:'hi'" + opened)).isEmpty();
    }

    @Test
    void anAnonymousAdministratorAsksAsTheGroup() {
      String admin =
          "from:{id:1087968824,is_bot:true},sender_chat:{id:-5,type:'group'},chat:{id:-5,type:'group'}";
      assertThat(message(admin + ",text:'/ask who'" + entities("bot_command", 0, 4)))
          .get()
          .extracting("person", "request")
          .containsExactly(-5L, new Command("ask", "who"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from:{id:8,is_bot:true},chat:{id:8,type:'private'}",
        "from:{id:136817688,is_bot:true},sender_chat:{id:-9,type:'channel'},chat:{id:-5,type:'group'}",
        "from:{id:777000},is_automatic_forward:true,sender_chat:{id:-9},chat:{id:-5,type:'group'}",
        "sender_chat:{id:-5,type:'channel'},chat:{id:-5,type:'channel'}",
        "from:{id:7},via_bot:{id:42},chat:{id:7,type:'private'}",
        "from:{id:7},chat:{id:7,type:'hologram'}",
        "from:{id:7},chat:{id:'7',type:'private'}",
        "from:{id:7}",
        "chat:{id:7,type:'private'}"
      })
  void nobodyElseIsAnswered(String fields) {
    assertThat(message(fields + ",text:'who?'" + REPLY_TO_US)).isEmpty();
  }

  @Test
  void aPressedButtonIsRead() {
    String query = "callback_query:{id:'q',from:{id:7},data:'d',message:{message_id:90,%s}}";
    assertThat(read(query.formatted("date:1,text:'answer',chat:{id:7,type:'private'}")))
        .contains(
            new Press(1, 7, new Place(7, ChatType.PRIVATE, OptionalInt.empty()), "q", 90, "d"));
    assertThat(
            read(
                query.formatted(
                    "date:0,chat:{id:-5,type:'group'},message_thread_id:3,is_topic_message:true")))
        .contains(new Press(1, 7, new Place(-5, ChatType.GROUP, OptionalInt.of(3)), "q", 90, "d"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id:'q',from:{id:7},data:'d',inline_message_id:'i'",
        "id:'q',from:{id:7},game_short_name:'g',message:{message_id:1,chat:{id:7,type:'private'}}",
        "from:{id:7},data:'d',message:{message_id:1,chat:{id:7,type:'private'}}",
        "id:'q',data:'d',message:{message_id:1,chat:{id:7,type:'private'}}"
      })
  void aButtonElsewhereIsNotOurs(String query) {
    assertThat(read("callback_query:{" + query + "}")).isEmpty();
  }

  @Test
  void anInlineQueryIsRead() {
    assertThat(read("inline_query:{id:'q',from:{id:7},query:'who met',offset:''}"))
        .contains(new Inline(1, 7, "q", "who met"));
    assertThat(read("inline_query:{query:'who met'}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1,4", "0,-4", "0,0", "0,99999", "2147483647,2147483647", "9223372036854775807,9"})
  void marksThatAreOutOfRangeAreNone(long offset, long length) {
    assertThat(message(GROUP + ",text:'/ask'" + entities("bot_command", offset, length))).isEmpty();
  }

  @Test
  void marksMayOverlap() {
    String mention = "{type:'mention',offset:0,length:11}";
    String id = "{type:'text_mention',offset:5,length:9,user:{id:42}}";
    assertThat(
            request(
                GROUP + ",text:'@parley_bot who?',entities:[" + mention + "," + id + ",null,7,{}]"))
        .contains(new Question("o?"));
  }

  private static String entities(String type, long offset, long length) {
    return ",entities:[{type:'%s',offset:%d,length:%d}]".formatted(type, offset, length);
  }

  private static OptionalInt repliedTo(String fields) {
    return message(fields).map(message -> ((Message) message).repliedTo()).orElseThrow();
  }

  private static Optional<Request> request(String fields) {
    return message(fields).map(message -> ((Message) message).request());
  }

  private static Optional<Place> place(String fields) {
    return message(fields).map(message -> ((Message) message).place());
  }

  private static Optional<Incoming> message(String fields) {
    return read("message:{message_id:100,date:1700000000," + fields + "}");
  }

  private static Optional<Incoming> read(String fields) {
    try {
      return new IncomingReader(BOT).read(MAPPER.readTree("{update_id:1," + fields + "}"));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
