package org.madoguchi.application;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.madoguchi.paper.UnprintableException;
import org.madoguchi.signin.CurrentSignIn;

/** 領収書 as PDF, of an own application that is paid; anything else is the same 404. */
@WebServlet("/application/receipt.pdf")
public class ReceiptServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ApplicationService service;

    @Inject
    private transient Receipts receipts;

    @Inject
    private transient CurrentSignIn current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var one = service.find(current.getAccount().getId(), request.getParameter("number"))
                .filter(Receipts::isDue);
        if (one.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(receipts.print(one.get()), one.get().getNumber(), response);
        } catch (UnprintableException e) { // a name that the papers' font lacks: browsers have others
            response.sendRedirect(request.getContextPath() + "/receipt.xhtml?number="
                    + one.get().getNumber());
        }
    }

    private static void send(byte[] pdf, String number, HttpServletResponse response) throws IOException {
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"receipt-" + number + ".pdf\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
