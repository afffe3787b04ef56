package dev.parley.web.server;

import dev.parley.bot.observe.RequestId;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/** Gives each request an id for the log, for as long as it is being answered. */
final class RequestIds extends Handler.Wrapper {

  RequestIds(Handler answering) {
    super(answering);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    MDC.put(RequestId.KEY, RequestId.random());
    try {
      return super.handle(request, response, callback);
    } finally {
      MDC.remove(RequestId.KEY);
    }
  }
}
