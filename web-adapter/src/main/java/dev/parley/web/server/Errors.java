package dev.parley.web.server;

import dev.parley.web.view.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is answered where nothing else is: what went wrong, and nothing of what was sent. */
final class Errors implements Routes {

  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
  private static final int FAILED = 500;
  private static final int BUSY = 503;
  private static final String SECONDS_WHEN_BUSY = "10";

  private static final Map<Integer, String> ADVICE =
      Map.of(
          400, "The request cannot be read.",
          403, "This came from another site's page. Please open the page here, and ask there.",
          404, "There is no such page. It may have been here, or the address has a slip in it.",
          405, "This address takes no such request.",
          413, "That is too much at once.",
          415, "This address takes forms and JSON, and nothing else.",
          429, "Too many requests came from where you are. Please try again in a minute.",
          500, "Something went wrong here. Please try again.",
          503, "There is more to do here than can be done at once. Please try again in a minute.");

  private final Templates templates = new Templates();

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.exception(HttpResponseException.class, this::refused);
    routes.exception(Exception.class, this::failed);
  }

  private void refused(HttpResponseException e, Context context) {
    String allowed = e.getDetails().get("availableMethods");
    if (allowed == null) {
      allowed = e.getDetails().get("Available methods");
    }
    if (allowed != null) {
      context.header("Allow", allowed);
    }
    answer(e.getStatus(), context);
  }

  private void failed(Exception e, Context context) {
    if (e instanceof HttpException refusal) {
      answer(refusal.getCode(), context);
      return;
    }
    // Its message may hold what somebody asked.
    LOG.error("{} {} failed: {}", context.method(), context.endpoint().path, at(e));
    LOG.debug("It failed", e);
    answer(FAILED, context);
  }

  private static String at(Exception e) {
    StackTraceElement[] trace = e.getStackTrace();
    return e.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private void answer(int status, Context context) {
    String name = HttpStatus.forStatus(status).getMessage();
    String advice = ADVICE.getOrDefault(status, "");
    context.status(status).header("Cache-Control", "no-store");
    if (status == BUSY) {
      context.header("Retry-After", SECONDS_WHEN_BUSY);
    }
    String accepted = context.header("Accept");
    if (accepted != null && accepted.contains("text/html")) {
      templates.problem(context, name, advice);
    } else {
      context.contentType("text/plain").result(status + " " + name + "\n" + advice + "\n");
    }
  }
}
