package org.madoguchi.seal;

/** The way to whoever gives timestamps. */
interface TimestampChannel {

    /**
     * Hands over a request and waits for the answer.
     *
     * @param request a TimeStampReq in DER (RFC 3161, 2.4.1)
     * @return what came back, which should be a TimeStampResp (2.4.2) and has not been looked at
     * @throws SealFailedException when nothing came back that could be one
     */
    byte[] exchange(byte[] request);
}
