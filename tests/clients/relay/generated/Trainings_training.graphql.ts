/**
 * @generated SignedSource<<b96306d35912576f4896644123a44a57>>
 * @lightSyntaxTransform
 * @nogrep
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type RegistrationState = "CLOSED" | "FULL" | "OPEN" | "UPCOMING" | "WAITLIST";
export type TextDirection = "LTR" | "RTL";
import { FragmentRefs } from "relay-runtime";
export type Trainings_training$data = {
  readonly id: string;
  readonly modules: ReadonlyArray<{
    readonly id: string;
    readonly title: {
      readonly text: string;
    };
  }>;
  readonly registration: {
    readonly closesAt: string | null | undefined;
    readonly notice: {
      readonly text: string;
    };
    readonly state: RegistrationState;
  };
  readonly title: {
    readonly direction: TextDirection;
    readonly text: string;
  };
  readonly " $fragmentType": "Trainings_training";
};
export type Trainings_training$key = {
  readonly " $data"?: Trainings_training$data;
  readonly " $fragmentSpreads": FragmentRefs<"Trainings_training">;
};

import TrainingRefetchQuery_graphql from './TrainingRefetchQuery.graphql';

const node: ReaderFragment = (function(){
var v0 = [
  {
    "kind": "Variable",
    "name": "language",
    "variableName": "language"
  }
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "text",
  "storageKey": null
},
v2 = [
  (v1/*: any*/)
],
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
};
return {
  "argumentDefinitions": [
    {
      "defaultValue": null,
      "kind": "LocalArgument",
      "name": "language"
    }
  ],
  "kind": "Fragment",
  "metadata": {
    "refetch": {
      "connection": null,
      "fragmentPathInResult": [
        "node"
      ],
      "operation": TrainingRefetchQuery_graphql,
      "identifierInfo": {
        "identifierField": "id",
        "identifierQueryVariableName": "id"
      }
    }
  },
  "name": "Trainings_training",
  "selections": [
    {
      "alias": null,
      "args": (v0/*: any*/),
      "concreteType": "LocalizedText",
      "kind": "LinkedField",
      "name": "title",
      "plural": false,
      "selections": [
        (v1/*: any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "direction",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "RegistrationWindow",
      "kind": "LinkedField",
      "name": "registration",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "state",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "closesAt",
          "storageKey": null
        },
        {
          "alias": null,
          "args": (v0/*: any*/),
          "concreteType": "LocalizedText",
          "kind": "LinkedField",
          "name": "notice",
          "plural": false,
          "selections": (v2/*: any*/),
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Module",
      "kind": "LinkedField",
      "name": "modules",
      "plural": true,
      "selections": [
        (v3/*: any*/),
        {
          "alias": null,
          "args": (v0/*: any*/),
          "concreteType": "LocalizedText",
          "kind": "LinkedField",
          "name": "title",
          "plural": false,
          "selections": (v2/*: any*/),
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    (v3/*: any*/)
  ],
  "type": "Training",
  "abstractKey": null
};
})();

(node as any).hash = "9f0e661c152307f25d7f0bdf3c22a9b3";

export default node;
