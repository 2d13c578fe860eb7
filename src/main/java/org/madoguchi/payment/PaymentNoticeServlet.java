package org.madoguchi.payment;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.madoguchi.web.SentNotice;

/** {@code /payment/notice/} and a provider's name: takes what providers send by themselves, and tells them nothing. */
@WebServlet("/payment/notice/*")
public class PaymentNoticeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PaymentNotices notices;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        var answer = SentNotice.of(request)
                .map(body -> notices.take(provider(request), headers(request), body))
                .orElse(PaymentNotices.Answer.STRANGE);
        switch (answer) {
            case TAKEN -> response.setStatus(HttpServletResponse.SC_OK);
            case STRANGE -> response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static String provider(HttpServletRequest request) {
        var path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .collect(Collectors.toMap(
                        name -> name.toLowerCase(Locale.ROOT), request::getHeader, (first, second) -> first));
    }
}
