/**
 * The columns that teams and their tools write, by the meaning we know: our names for them, and
 * the headers in normalised form (headers.ts). Gathered from the export files and language files
 * of Dolibarr, Odoo and the OCA, Zoho, Stripe, Sage, Pennylane and QuickBooks, and from the French
 * accounting export (LPF A47 A-1). Headers with several meanings are in ambiguous-headers.ts.
 */

/** One text a field, cut at its commas on first use: each cell call loads the whole bundle. */
export const FIELDS = {
  invoiceNumber: {
    label: "N° facture",
    headers: `
      numero facture, num facture, no facture, facture numero, reference facture, nfacture,
      numero piece, numero document, piece facture, reference piece, numero doc, pieceref,
      invoice number, invoice no, invoice numero, invoice, inv no, document number, doc numero,
      invoice num, number`,
  },
  customer: {
    label: "Client",
    headers: `
      client, nom client, raison sociale, raison sociale client, client facture, societe cliente,
      nom tiers, intitule tiers, tiers, debiteur, nom debiteur, compte client intitule,
      partenaire, donneur ordre, adresse a, compauxlib, customer, customer name, client name,
      company, company name, bill to, bill to name, account name, debtor, partner`,
  },
  customerCode: {
    label: "Code client",
    headers: `
      code client, numero client, compte client, compte auxiliaire, compte tiers,
      numero compte tiers, code tiers, reference client, identifiant client, id client,
      compauxnum, customer id, customer number, customer no, customer code, client id,
      account number, customer reference`,
  },
  invoiceDate: {
    label: "Date de facture",
    headers: `
      date facture, date facturation, date emission, date piece, date document,
      date emission facture, emise le, facture le, piecedate, invoice date, issue date,
      date of issue, document date, bill date, issued on`,
  },
  dueDate: {
    label: "Échéance",
    headers: `
      date echeance, date echeance facture, date limite paiement, date limite reglement,
      date limite, date butoir, a payer avant le, a payer avant, a regler avant le,
      payable avant le, exigible le, date exigibilite, date paiement prevue au contrat, due date,
      due, payment due, payment due date, due on, pay by, deadline`,
  },
  amountExclTax: {
    label: "Montant HT",
    headers: `
      montant ht, total ht, ht, montant hors taxes, total hors taxes, net ht, base ht,
      montant facture ht, total ht net, tax excluded, untaxed amount, subtotal, net amount,
      amount excl tax, total excl tax`,
  },
  vat: {
    label: "TVA",
    headers: `tva, montant tva, total tva, t v a, tax, vat, tax amount, vat amount, total tax`,
  },
  amountInclTax: {
    label: "Montant TTC",
    headers: `
      montant ttc, total ttc, ttc, montant toutes taxes comprises, montant facture, montant total,
      total facture, montant initial, montant ttc facture, montant devise, net a payer,
      invoice total, total amount, gross amount, invoice amount, total incl tax, amount incl tax`,
  },
  paid: {
    label: "Réglé",
    headers: `
      montant regle, deja regle, montant deja regle, montant paye, total regle, total paye,
      montant encaisse, acompte verse, acomptes, versements, versements deja effectues,
      reglements recus, montant regle devise, montant reglements, deja paye, amount paid,
      paid amount, payments, total paid, amount received, payments applied`,
  },
  balance: {
    label: "Solde",
    headers: `
      solde du, solde restant, solde restant du, reste a payer, reste a regler, reste a encaisser,
      reste a percevoir, reste du, restant du, montant restant, montant restant du,
      restant a payer, residuel, montant residuel, montant ouvert, solde ouvert, solde a payer,
      rester a payer, montant impaye, creance, montant reclame, balance, balance due, outstanding,
      outstanding amount, open balance, open amount, amount remaining, residual, remaining,
      remaining amount`,
  },
  currency: {
    label: "Devise",
    headers: `devise, monnaie, code devise, idevise, currency, currency code, currency iso`,
  },
  type: {
    label: "Type de pièce",
    headers: `
      type piece, type, type document, nature, nature piece, type facture, type transaction,
      type operation, sens, document type, transaction type, invoice type, doc type`,
  },
  status: {
    label: "Statut",
    headers: `
      statut, etat, statut facture, etat facture, statut paiement, etat paiement, situation,
      status, state, invoice status, payment status, payment state`,
  },
  paymentMethod: {
    label: "Mode de règlement",
    headers: `
      mode reglement, mode paiement, moyen paiement, moyen reglement, type reglement,
      modepaiement, modalite reglement, payment method, payment mode, payment type, payment means`,
  },
  terms: {
    label: "Conditions de règlement",
    headers: `
      conditions reglement, conditions paiement, delai paiement, delai reglement, delai,
      modalites paiement, echeance contractuelle, delai accorde, payment terms, terms, net days,
      credit terms`,
  },
  paymentDate: {
    label: "Date de règlement",
    headers: `
      date reglement, date paiement, datepaiment, date encaissement, regle le, payee le,
      encaisse le, datelet, date lettrage, payment date, paid date, paid on, last payment date,
      paid at, date paid, settled date, settled on, settlement date, date settled, soldee le`,
  },
  email: {
    label: "E-mail",
    headers: `
      e mail, email, mail, courriel, adresse e mail, adresse email, adresse mail, e mail client,
      email client, email comptabilite, mail compta, e mail facturation, email facturation,
      e mail relance, contact e mail, email address, customer email, billing email, contact email,
      e mail address`,
  },
  emailCc: {
    label: "E-mail en copie",
    headers: `e mail en copie, copie, cc, email copie, mail en copie, copie a, cc email, carbon copy`,
  },
  phone: {
    label: "Téléphone",
    headers: `
      telephone, tel, telephone client, numero telephone, telephone fixe, portable, mobile,
      tel portable, telephone comptabilite, phone, phone number, mobile phone, customer phone`,
  },
  contact: {
    label: "Contact",
    headers: `
      contact, nom contact, contact comptabilite, interlocuteur, contact facturation,
      a attention de, contact a relancer, contact client, contact name, attention,
      billing contact, attn`,
  },
  siren: {
    label: "SIREN / SIRET",
    headers: `
      siren siret, siren, siret, numero siren, numero siret, siren client,
      company registration number, registration no`,
  },
  vatNumber: {
    label: "N° TVA intracommunautaire",
    headers: `
      numero tva intracommunautaire, numero tva, tva intra, tva intracom, tva intracommunautaire,
      vat number, vat id, tax id, vat no`,
  },
  address: {
    label: "Adresse",
    headers: `
      adresse, adresse facturation, adresse client, adresse 1, rue, adresse postale, address,
      billing address, billing street, street`,
  },
  postalCode: {
    label: "Code postal",
    headers: `code postal, cp, code postal facturation, postal code, zip, zip code, billing code`,
  },
  city: {
    label: "Ville",
    headers: `ville, commune, ville facturation, city, town, billing city`,
  },
  country: {
    label: "Pays",
    headers: `pays, code pays, country, country code, billing country`,
  },
  owner: {
    label: "Responsable",
    headers: `
      responsable, charge recouvrement, responsable recouvrement, responsable compte,
      gestionnaire, suivi par, assigne a, commercial, representant, vendeur, charge clientele,
      owner, assigned to, salesperson, sales person, collector, account manager, account owner`,
  },
  orderReference: {
    label: "Réf. commande",
    headers: `
      reference commande, numero commande, bon commande, numero bon commande, bc, numero bc,
      commande, numero engagement, po, po number, purchase order, purchaseorder, order reference,
      order number, your reference`,
  },
  subject: {
    label: "Objet",
    headers: `
      objet, libelle, designation, description, libelle facture, intitule, libelle ecriture,
      ecriturelib, intitule facture, prestation, prestations, subject, memo, label,
      invoice description`,
  },
  comment: {
    label: "Commentaire",
    headers: `
      commentaire, commentaires, observations, observation, remarques, remarque, notes, note,
      suivi, note facture, info, comments, comment, note to self, remarks`,
  },
  reminderLevel: {
    label: "Niveau de relance",
    headers: `
      niveau relance, niveau, relance numero, nb relances, nombre relances, compteur relances,
      etape relance, dernier niveau, reminder level, dunning level, reminder count, level`,
  },
  lastReminderDate: {
    label: "Dernière relance",
    headers: `
      derniere relance, date derniere relance, date relance, relance le, last reminder,
      last reminder date, reminded on`,
  },
  promiseDate: {
    label: "Promesse le",
    headers: `
      promesse le, promesse, date promesse, date promise, promesse reglement, promesse paiement,
      paiement promis le, date reglement annoncee, promise date, promise to pay date, ptp date,
      expected payment date`,
  },
  promisedAmount: {
    label: "Montant promis",
    headers: `montant promis, montant promesse, promised amount, ptp amount`,
  },
  dispute: {
    label: "Litige",
    headers: `
      litige, motif litige, en litige, motif non paiement, motif, type litige, dispute,
      dispute reason, reason code, disputed`,
  },
  pdfLink: {
    label: "Lien PDF",
    headers: `
      lien pdf, pdf, lien facture, url, lien, piece jointe, fichier, lien vers facture,
      justificatif, invoice pdf, pdf link, hosted invoice page, attachment, file, link`,
  },
  instalmentNumber: {
    label: "N° d'échéance",
    headers: `
      numero echeance, num echeance, rang echeance, installment, installment number,
      payment number`,
  },
  debit: {
    label: "Débit",
    headers: `debit, montant debit, montant au debit, debit amount, dr`,
  },
  credit: {
    label: "Crédit",
    headers: `credit, montant credit, montant au credit, credit amount, cr`,
  },
  reconciliation: {
    label: "Lettrage",
    headers: `
      lettrage, code lettrage, lettre, ecriturelet, let, matching code, reconciliation,
      matching number`,
  },
  account: {
    label: "Compte général",
    headers: `
      compte general, numero compte, numero compte general, comptenum, compte comptable,
      gl account, account, account code`,
  },
  journal: {
    label: "Journal",
    headers: `journal, code journal, journalcode, journal code`,
  },
  entryDate: {
    label: "Date d'écriture",
    headers: `
      date ecriture, ecrituredate, date comptable, date comptabilisation, posting date,
      booking date, entry date`,
  },
  ignored: {
    label: "(colonne ignorée)",
    headers: `
      jours retard, retard, nb jours retard, tranche, tranche age, non echu, 0 30, 1 30,
      0 30 jours, 1 30 jours, 31 60, 31 60 jours, 61 90, 61 90 jours, > 90, +90, plus 90 jours,
      91 120, > 120, plus ancien, actuel, ech ≤ 30 j, ech ≤ 60 j, ech ≤ 90 j, ech ≤ 120 j,
      % regle, journallib, ecriturenum, comptelib, validdate, montantdevise, taux tva, taux tva %,
      tva %, cree le, date creation, date creation facture, date modification, id facture,
      numero ligne, code article, article, quantite, qte, prix unitaire, pu ht, remise %, remise,
      code tva, days overdue, days late, aging bucket, age, not due, current, 91 and over,
      > 90 days, older, invoice id, id, exchange rate, created, updated, item name, item price,
      item total, quantity`,
  },
} as const;

export type FieldId = keyof typeof FIELDS;

/** A column that the product reads. */
export type UsedField = Exclude<FieldId, "ignored">;
