/** A draft to try Brief on: it names much of the source and has one flaw of each common kind. */
import { commands, type Disposable, window, workspace } from 'vscode';

const text = `# Türkiye’s intelligence looks outward

Kalin has set out what he wants MIT to become. In an article for Anadolu Agency the director of Türkiye’s National
Intelligence Organization describes a global model instead of a regional one, and links it to “Türkiye’s Century”.

## What is new

- Preventive intelligence: threats are to be seen early, through human intelligence and open sources.
- Intelligence diplomacy, which the source calls “the expansion of MİT’s participation in the resolution of conflicts”.
- Cybersecurity and artificial intelligence inside the service.

## Where

Ankara looks to Libya, Somalia and Sudan, to the Balkans, and to Azerbaijan, Kazakhstan, Uzbekistan, Turkmenistan and
Kyrgyzstan. Against ISIS, Al-Qaeda and FETO the service keeps working at home.
`;

export function registerSampleDraft(): Disposable {
  return commands.registerCommand('brief.openSampleDraft', async () => {
    const document = await workspace.openTextDocument({ language: 'markdown', content: text });
    await window.showTextDocument(document);
  });
}
