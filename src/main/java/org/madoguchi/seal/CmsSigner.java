package org.madoguchi.seal;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Signs what a PDF file's signature covers, at the level PAdES B-T (ETSI EN 319 142-1, 5.4): a detached CMS message
 * with the reference to the signer's certificate, without a time of its own, since that stands in the file, and with a
 * timestamp over the signature. May be used by several threads at once.
 */
public final class CmsSigner {

    /** Bytes of everything but certificates, signature and token. */
    private static final int FRAME = 1024;

    private final SealKey key;
    private final TimestampClient timestamps;
    private final Clock clock;

    public CmsSigner(SealKey key, TimestampClient timestamps, Clock clock) {
        this.key = key;
        this.timestamps = timestamps;
        this.clock = clock;
    }

    /** Whose signature it is. */
    public SealKey key() {
        return key;
    }

    /**
     * Bytes that a file must leave free for a signature: by the certificates there are, and by the largest timestamp
     * that has come so far. Where one does not fit because the timestamp was larger than all before it, the next does.
     */
    public int reserved() {
        return key.chainSize() + certificateSize() + FRAME + timestamps.size();
    }

    /** An RSA signature, or an EC one, is never larger than the certificate of its key. */
    private int certificateSize() {
        return key.chainSize() / key.chain().size();
    }

    /**
     * The signature in DER.
     *
     * @param content what is signed, read to its end
     * @throws SealFailedException when the key has ended or does not sign, or there is no timestamp
     * @throws IOException when the content cannot be read
     */
    public byte[] sign(InputStream content) throws IOException {
        if (!key.isValid(clock.instant())) {
            throw new SealFailedException(SealFault.KEY_ENDED, key.subject() + " is valid until " + key.notAfter());
        }
        return stamped(signed(new StreamedContent(content))).getEncoded("DER");
    }

    private CMSSignedData signed(StreamedContent content) throws IOException {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(signer());
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator.generate(content, false);
        } catch (CMSException | OperatorCreationException | CertificateEncodingException e) {
            if (e.getCause() instanceof IOException unread) {
                throw unread;
            }
            throw new SealFailedException(SealFault.KEY_FAILED, String.valueOf(e.getMessage()), e);
        }
    }

    private SignerInfoGenerator signer() throws OperatorCreationException, CertificateEncodingException {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        return new JcaSignerInfoGeneratorBuilder(digests)
                .setSignedAttributeGenerator(attributes())
                .build(new JcaContentSignerBuilder(key.algorithm()).build(key.privateKey()), key.certificate());
    }

    /** The usual ones without the time, which PAdES forbids (6.3), and with the certificate's reference. */
    private CMSAttributeTableGenerator attributes() throws CertificateEncodingException {
        var usual = new DefaultSignedAttributeTableGenerator(
                new AttributeTable(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, reference())));
        return given -> usual.getAttributes(given).remove(CMSAttributes.signingTime);
    }

    /** RFC 5035, 3: the SHA-256 of the certificate, its issuer and its number. */
    private DERSet reference() throws CertificateEncodingException {
        var certificate = new JcaX509CertificateHolder(key.certificate());
        var issuer = new IssuerSerial(
                new GeneralNames(new GeneralName(certificate.getIssuer())), certificate.getSerialNumber());
        var digest = Digests.sha256(key.certificate().getEncoded());
        return new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest, issuer)));
    }

    /** With the token among what is not signed (ETSI EN 319 122-1, 5.3). */
    private CMSSignedData stamped(CMSSignedData message) throws IOException {
        var signer = message.getSignerInfos().iterator().next();
        var token = timestamps.stamp(signer.getSignature()).toCMSSignedData().toASN1Structure();
        var unsigned = new ASN1EncodableVector();
        unsigned.add(new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(token)));
        var stamped = SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(unsigned));
        return CMSSignedData.replaceSigners(message, new SignerInformationStore(List.of(stamped)));
    }
}
